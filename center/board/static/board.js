// Keeps the board true: takes each new state whole, and says so when it hears nothing any more.
"use strict";
const SILENCE_MS = 15000;
const lost = document.getElementById("lost");
let heard = Date.now();

function fill(list, items) {
  list.replaceChildren(...items);
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function show(state) {
  fill(document.getElementById("calls"), state.calls.map((call) => {
    const row = element("li", "", call.calling ? "calling" : "");
    row.dataset.number = call.number;
    row.append(element("b", call.number), element("i", call.counter));
    return row;
  }));
  fill(document.getElementById("next"), state.next.map((number) => {
    const row = element("li", number);
    row.dataset.number = number;
    return row;
  }));
  const rows = document.querySelectorAll("#services tr");
  state.services.forEach((service, place) => {
    const cells = rows[place] ? rows[place].querySelectorAll("td") : [];
    if (cells.length < 2) return location.reload();  // the office has other services now
    cells[0].textContent = service.waiting + "명";
    cells[1].textContent = service.wait ? service.wait[0] + "~" + service.wait[1] + "분" : "–";
  });
}

function alive() {
  heard = Date.now();
  lost.hidden = true;
}

const source = new EventSource(document.body.dataset.events);  // it comes back by itself, with Last-Event-ID
source.addEventListener("state", (event) => { alive(); show(JSON.parse(event.data)); });
source.addEventListener("beat", alive);
setInterval(() => { lost.hidden = Date.now() - heard < SILENCE_MS; }, 1000);
