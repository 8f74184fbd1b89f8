// The place in line, live. Without this file the page asks again every quarter of a minute.
"use strict";
const SILENCE_MS = 15000;
const lost = document.getElementById("lost");
let heard = Date.now();

function show(now) {
  document.body.dataset.state = now.state;
  document.body.dataset.outcome = now.outcome;
  document.body.classList.toggle("soon", now.soon);
  document.getElementById("ahead").textContent = now.ahead;
  document.getElementById("counter").textContent = now.counter || "";
  document.getElementById("wait").textContent =
    now.wait ? now.wait[0] + "~" + now.wait[1] + "분 · min" : "시간은 아직 몰라요 · Not known yet";
  if ((now.soon || now.state === "called") && navigator.vibrate) navigator.vibrate(300);
}

function alive() {
  heard = Date.now();
  lost.hidden = true;
}

const source = new EventSource(document.body.dataset.events);
source.addEventListener("state", (event) => { alive(); show(JSON.parse(event.data)); });
source.addEventListener("beat", alive);
setInterval(() => { lost.hidden = Date.now() - heard < SILENCE_MS; }, 1000);
