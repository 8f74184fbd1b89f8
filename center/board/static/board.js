// Keeps the board true: takes each new state whole, and shows no number when it may be old.
"use strict";
const SILENCE_MS = 15000, AGAIN_MS = 3000;
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

function english(text) {
  const made = element("span", text);
  made.lang = "en";
  return made;
}

function cell(name, ...parts) {
  const made = document.createElement(name);
  made.append(...parts);
  return made;
}

function callRow(call) {
  const row = element("li", "", call.calling ? "calling" : "");
  row.dataset.number = call.number;
  row.append(element("b", call.number),
    cell("i", element("b", call.counter), element("span", "번 창구"), english("Counter " + call.counter)));
  return row;
}

function nextRow(number) {
  const row = element("li", number);
  row.dataset.number = number;
  return row;
}

function serviceRow(service) {
  const wait = service.wait
    ? [service.wait[0] + "~" + service.wait[1] + "분 ", english("min")]
    : [element("small", "시간은 아직 몰라요 "), english("not known yet")];
  return cell("tr", cell("th", service.name.ko + " ", english(service.name.en)),
    cell("td", service.waiting + "명 ", english(service.waiting === 1 ? "person" : "people")), cell("td", ...wait));
}

function show(state) {
  fill(document.getElementById("calls"), state.calls.map(callRow));
  fill(document.getElementById("next"), state.next.map(nextRow));
  fill(document.querySelector("#services tbody"), state.services.map(serviceRow));
  const notices = state.notices.map((text) => cell("li", text.ko + " ", english(text.en)));
  if (!state.open) notices.unshift(cell("li", "지금은 창구를 열지 않는 시간이에요 ", english("The counters are closed now")));
  fill(document.getElementById("notices"), notices);
}

// A call is spoken when it comes and when it is repeated; what stood there before the page came is not.
const spoken = new Map();
const toSay = [];
const mute = document.getElementById("mute");
let saying = false;
let first = true;

function listen(state) {
  state.calls.filter((call) => call.calling).forEach((call) => {
    const before = spoken.get(call.call);
    spoken.set(call.call, call.calls);
    if (first || before === call.calls) return;
    const times = state.quiet ? 1 : 2;
    for (let n = 0; n < times; n += 1) toSay.push({ ...call, volume: state.quiet ? 0.3 : 1 });
  });
  first = false;
  sayNext();
}

function sayNext() {
  if (saying || !toSay.length) return;
  const { call, number, volume } = toSay.shift();
  const sound = new Audio(document.body.dataset.office + "/call/" + call + ".wav");
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

function lose(isLost) {
  document.body.classList.toggle("lost", isLost);
}

function alive() {
  heard = Date.now();
  lose(false);
}

// A broken line a browser mends by itself, with Last-Event-ID; after an answer that is no stream it never asks again.
function open() {
  const source = new EventSource(document.body.dataset.events);
  source.addEventListener("state", (event) => {
    const state = JSON.parse(event.data);
    alive();
    show(state);
    listen(state);
  });
  source.addEventListener("beat", alive);
  source.addEventListener("blind", () => { heard = Date.now(); lose(true); });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(open, AGAIN_MS);
  });
}

open();
setInterval(() => { if (Date.now() - heard >= SILENCE_MS) lose(true); }, 1000);
