// Before the console locks it says so; once it has locked, nothing of a citizen stays on the screen.
"use strict";
const WARN_MS = 120000, AGAIN_MS = 10000, PING_MS = 60000;
const lock = document.getElementById("lock"), stay = lock.querySelector("button");
let until = Date.now() + 1000 * lock.dataset.left, heard = Date.now(), timer = 0, before = null;

function cover(isCovered) {
  for (const part of document.querySelectorAll("header, main")) part.hidden = isCovered;
}

function warn(isSoon) {
  if (lock.hidden !== isSoon) return;
  if (isSoon) before = document.activeElement;
  lock.hidden = !isSoon;
  if (isSoon) stay.focus();
  else if (before) before.focus();
}

// What somebody wrote and had not sent goes along to the door, sealed, and is shown to the same person again.
function leave() {
  cover(true);
  const isWritten = (field) => field.value !== field.defaultValue;
  const field = [...document.querySelectorAll("form [name=note], form [name=reason], form [name=words]")].find(isWritten);
  if (!field) return location.replace("/console");
  const unsent = document.createElement("input");
  [unsent.type, unsent.name, unsent.value] = ["hidden", "unsent", "1"];
  field.form.append(unsent);
  field.form.submit();  // it is refused: the center has said that it locked
}

// byHand: somebody is here, and the time begins anew.
async function ask(byHand) {
  heard = Date.now();
  try {
    const answer = await fetch("/console/stay", {redirect: "manual", headers: byHand ? {} : {"X-Again": "1"}});
    if (answer.type === "opaqueredirect") return leave();
    until = Date.now() + 1000 * (await answer.json()).left;
    cover(false);
  } catch (error) {  // no connection: the clock here decides
    if (Date.now() >= until) cover(true);
  }
  plan();
}

function plan() {
  const left = until - Date.now();
  warn(left <= WARN_MS);
  clearTimeout(timer);
  timer = setTimeout(ask, left > WARN_MS ? left - WARN_MS : Math.min(Math.max(left, 0) + 500, AGAIN_MS), false);
}

// Hands at the page are work, also while nothing is sent.
function work() {
  if (lock.hidden && Date.now() - heard > PING_MS) ask(true);
}

stay.addEventListener("click", () => ask(true));
addEventListener("keydown", work);
addEventListener("pointerdown", work);
document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(false); });
addEventListener("pageshow", (event) => { if (event.persisted) ask(false); });
plan();
