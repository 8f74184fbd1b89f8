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

// A call is spoken when it comes and when it is repeated; what stood there before the page came is not.
const spoken = new Map();
const toSay = [];
const mute = document.getElementById("mute");
let saying = false;
let first = true;

function listen(state) {
  state.calls.filter((call) => call.calling).forEach((call) => {
    const before = spoken.get(call.number);
    spoken.set(call.number, call.calls);
    if (first || before === call.calls) return;
    const times = state.quiet ? 1 : 2;
    for (let n = 0; n < times; n += 1) toSay.push({ number: call.number, volume: state.quiet ? 0.3 : 1 });
  });
  first = false;
  sayNext();
}

function sayNext() {
  if (saying || !toSay.length) return;
  const { number, volume } = toSay.shift();
  const sound = new Audio(document.body.dataset.office + "/call/" + number + ".wav");
  saying = true;
  const done = () => { saying = false; sayNext(); };
  sound.volume = volume;
  sound.addEventListener("ended", done);
  sound.addEventListener("error", done);
  document.body.dataset.said = number;
  sound.play().then(() => { mute.hidden = true; }, (refused) => {
    if (refused.name === "NotAllowedError") mute.hidden = false;  // browsers want a touch before the first sound
    done();
  });
}

mute.addEventListener("click", () => { mute.hidden = true; });

function alive() {
  heard = Date.now();
  lost.hidden = true;
}

const source = new EventSource(document.body.dataset.events);  // it comes back by itself, with Last-Event-ID
source.addEventListener("state", (event) => {
  const state = JSON.parse(event.data);
  alive();
  show(state);
  listen(state);
});
source.addEventListener("beat", alive);
setInterval(() => { lost.hidden = Date.now() - heard < SILENCE_MS; }, 1000);
