// Keeps the board true: takes each new state whole, and shows no number when it may be old.
"use strict";
const SILENCE_MS = 15000, AGAIN_MS = 3000, FEW = 4, SMALLEST = 0.5;
const TURN_MS = document.body.dataset.turn * 1000;
let heard = Date.now();
let notices = [];
let shown = -1;

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
  const row = element("li", "", call.calling ? "fit calling" : "fit");
  row.dataset.number = call.number;
  row.append(element("b", call.number),
    cell("i", element("b", call.counter), element("span", "번 창구"), english("Counter " + call.counter)));
  return row;
}

function nextRow(number) {
  const row = element("li", number, "fit");
  row.dataset.number = number;
  return row;
}

function serviceRow(service) {
  const wait = service.wait
    ? [service.wait[0] + "~" + service.wait[1] + "분 ", english("min")]
    : [element("small", "시간은 아직 몰라요 "), english("not known yet")];
  const row = cell("tr", cell("th", service.name.ko + " ", english(service.name.en)),
    cell("td", service.waiting + "명 ", english(service.waiting === 1 ? "person" : "people")), cell("td", ...wait));
  [...row.children].forEach((each) => each.classList.add("fit"));
  return row;
}

// Letters that need more room than there is are made smaller; without a script the words end in dots.
function fit() {
  document.querySelectorAll(".fit").forEach((box) => {
    box.style.fontSize = "";
    const size = parseFloat(getComputedStyle(box).fontSize);
    const isShort = () => [box, ...box.children].some((part) => part.clientWidth && part.scrollWidth > part.clientWidth)
      || (box.id === "notice" && box.scrollHeight > box.clientHeight);
    for (let share = 0.95; share >= SMALLEST && isShort(); share -= 0.05) box.style.fontSize = size * share + "px";
  });
}

// One notice at a time, by the clock: all boards of a hall show the same.
function turn() {
  const now = notices.length ? Math.floor(Date.now() / TURN_MS) % notices.length : -1;
  if (now === shown) return;
  shown = now;
  fill(document.getElementById("notice"), now < 0 ? [] : [notices[now].ko + " ", english(notices[now].en)]);
  fit();
}

function show(state) {
  fill(document.getElementById("calls"), state.calls.map(callRow));
  fill(document.getElementById("next"), state.next.map(nextRow));
  fill(document.querySelector("#services tbody"), state.services.map(serviceRow));
  document.body.classList.toggle("closed", !state.open);
  document.body.classList.toggle("noticed", state.notices.length > 0);
  document.body.classList.toggle("few", state.services.length <= FEW);
  notices = state.notices;
  shown = null;
  turn();
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
  if (document.body.classList.contains("lost") === isLost) return;
  document.body.classList.toggle("lost", isLost);
  fit();  // what is hidden has no width
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

document.body.classList.add("scripted");
open();
fit();
window.addEventListener("resize", fit);
setInterval(() => {
  if (Date.now() - heard >= SILENCE_MS) lose(true);
  turn();
}, 1000);
