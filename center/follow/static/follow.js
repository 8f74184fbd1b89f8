// The place in line, live. Without this file the page asks again every quarter of a minute.
"use strict";
const SILENCE_MS = 15000, AGAIN_MS = 3000;
const lost = document.getElementById("lost");
let heard = Date.now();

function show(now) {
  document.body.dataset.state = now.state;
  document.body.dataset.outcome = now.outcome;
  document.body.classList.toggle("soon", now.soon);
  document.body.classList.toggle("later", now.turn !== null);
  for (const turn of document.querySelectorAll(".turn")) turn.textContent = now.turn || "";
  document.getElementById("ahead").textContent = now.ahead;
  document.getElementById("counter").textContent = now.counter || "";
  document.getElementById("wait").textContent =
    now.wait ? now.wait[0] + "~" + now.wait[1] + "분 · min" : "시간은 아직 몰라요 · Not known yet";
  if ((now.soon || now.state === "called") && navigator.vibrate) navigator.vibrate(300);
}

function lose(isLost) {
  lost.hidden = !isLost;
  document.body.classList.toggle("lost", isLost);
}

function alive() {
  heard = Date.now();
  lose(false);
}

// A broken line a browser mends by itself; after an answer that is no stream it never asks again.
function open() {
  const source = new EventSource(document.body.dataset.events);
  source.addEventListener("state", (event) => { alive(); show(JSON.parse(event.data)); });
  source.addEventListener("beat", alive);
  source.addEventListener("blind", () => { heard = Date.now(); lose(true); });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(open, AGAIN_MS);
  });
}

open();
setInterval(() => { if (Date.now() - heard >= SILENCE_MS) lose(true); }, 1000);
