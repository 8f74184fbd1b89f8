// Keys for everything, and a fresh line when something changed. Without this file the pages work as they are.
"use strict";

const WRITING = /INPUT|TEXTAREA|SELECT/;

// Who speaks to the computer switches keys of one letter off (on the page `me`), and then no page shows them.
const hasKeys = !/(?:^|; )__Host-anytime-keys=off/.test(document.cookie);
document.documentElement.classList.toggle("no-keys", !hasKeys);

// By the place of a key, not by its sign: in Hangul mode an input method keeps the sign for itself.
function keyOf(event) {
  const place = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code || "");
  const name = place ? place[1].toLowerCase() : event.key.toLowerCase();
  return event.shiftKey && /^[0-9]$/.test(name) ? "shift-" + name : name;
}

// While a group is open its own keys work, and those of the other groups; no other.
function targetOf(key) {
  const group = document.querySelector("details[open]"), name = CSS.escape(key);
  if (!group) return document.querySelector('[data-key="' + name + '"]');
  return group.querySelector('[data-pick="' + name + '"]') || document.querySelector('summary[data-key="' + name + '"]');
}

function press(target) {
  if (WRITING.test(target.tagName)) return target.focus();
  if (target.tagName === "SUMMARY") {
    for (const other of document.querySelectorAll("details[open]")) if (other !== target.parentElement) other.open = false;
    target.focus();
  }
  target.click();
  if (target.tagName === "SUMMARY") target.parentElement.scrollIntoView({block: "nearest"});
}

document.addEventListener("keydown", (event) => {
  const writes = WRITING.test(event.target.tagName), group = event.target.closest && event.target.closest("details[open]");
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (writes && (event.key === "Escape" || (event.key === "Enter" && hasNoAnswer(event.target)))) {
    event.preventDefault();
    event.target.blur();  // the keys of the page, or of the group, work again
    if (group) group.querySelector("summary").focus();
    return;
  }
  if (writes) return;
  const open = document.querySelector("details[open]");
  if (event.key === "Escape" && open) return press(open.querySelector("summary"));
  const target = hasKeys && targetOf(keyOf(event));
  if (target && !event.repeat) { event.preventDefault(); press(target); }
});

// A form that asks which of its buttons is meant: Enter in its field is none of them.
function hasNoAnswer(field) {
  const first = field.form && field.form.querySelector("button");
  return field.tagName === "INPUT" && first && first.disabled && first.hidden;
}

let leaving = false;  // a form is on its way: a fresh line must not overtake it
let came = performance.now();
const ECHO_MS = 500;  // a second press on a page so new is the first one's echo: it would make a no-show of whom it called
document.addEventListener("submit", (event) => {
  const isNext = event.submitter && event.submitter.dataset.key === "n";
  if (isNext && performance.now() - came < ECHO_MS) return event.preventDefault();
  leaving = true;
});
addEventListener("pageshow", () => { came = performance.now(); leaving = false; });

function forgetUndo() {
  history.replaceState(null, "", location.pathname);  // else the next fresh line would offer it again
  const undo = document.querySelector(".undo");
  if (undo) undo.remove();
}

// An empty field with a key of its own is found again by it.
function isBusy() {
  const field = document.activeElement;
  const writes = WRITING.test(field.tagName) && !(field.tagName === "INPUT" && field.dataset.key && !field.value);
  return leaving || writes || document.querySelector("details[open]");
}

function renew(old, fresh) {
  if (!old || !fresh || old.isEqualNode(fresh) || old.querySelector("details[open]")) return;
  const rolled = [...old.querySelectorAll(".roll")].map((roll) => roll.scrollTop);
  old.replaceWith(fresh);
  fresh.querySelectorAll(".roll").forEach((roll, n) => { roll.scrollTop = rolled[n] || 0; });
}

async function refresh() {
  const living = document.querySelectorAll("[data-live]");  // parts that change while somebody writes beside them
  if (leaving || (isBusy() && !living.length)) return;
  const answer = await fetch(location.href, {redirect: "manual", headers: {"X-Again": "1"}});  // keeps nobody signed in
  if (answer.type === "opaqueredirect") return leave();  // signed out, or locked (lock.js)
  if (!answer.ok) return location.reload();  // the page itself says why
  const page = new DOMParser().parseFromString(await answer.text(), "text/html"), fresh = page.querySelector("main");
  const key = document.activeElement.dataset.key, parts = page.querySelectorAll("[data-live]");
  if (!fresh || leaving) return;
  for (const part of ["#overdue", "header"]) renew(document.querySelector(part), page.querySelector(part));
  if (living.length && living.length === parts.length) living.forEach((part, n) => renew(part, parts[n]));
  else if (isBusy()) return;
  else renew(document.querySelector("main"), fresh);
  const again = key && document.querySelector('[data-key="' + key + '"]');
  if (again && again !== document.activeElement) again.focus();
}

if (location.search) setTimeout(forgetUndo, 10000);
if (document.body.dataset.every) setInterval(refresh, 1000 * document.body.dataset.every);
if (document.body.dataset.events) {
  const AGAIN_MS = 3000;  // after an answer that is no stream a browser never asks again by itself
  let first = true;
  (function listen() {
    const source = new EventSource(document.body.dataset.events);
    source.addEventListener("state", () => {
      if (!first) refresh();
      first = false;
    });
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN_MS);
    });
  })();
}
