// Keys for everything, and a fresh line when something changed. Without this file the pages work as they are.
"use strict";

// By the place of a key, not by its sign: in Hangul mode an input method keeps the sign for itself.
function keyOf(event) {
  const place = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code || "");
  const name = place ? place[1].toLowerCase() : event.key.toLowerCase();
  return event.shiftKey && /^[0-9]$/.test(name) ? "shift-" + name : name;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || /INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) return;
  const target = document.querySelector('[data-key="' + CSS.escape(keyOf(event)) + '"]');
  if (target && !event.repeat) { event.preventDefault(); target.click(); }
});

let leaving = false;  // a form is on its way: a fresh line must not overtake it
document.addEventListener("submit", () => { leaving = true; });
addEventListener("pageshow", () => { leaving = false; });

function forgetUndo() {
  history.replaceState(null, "", location.pathname);  // else the next fresh line would offer it again
  const undo = document.querySelector(".undo");
  if (undo) undo.remove();
}

function isBusy() {
  return leaving || /INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName) || document.querySelector("details[open]");
}

async function refresh() {
  const living = document.querySelectorAll("[data-live]");  // parts that change while somebody writes beside them
  if (leaving || (isBusy() && !living.length)) return;
  const answer = await fetch(location.href, {redirect: "manual", headers: {"X-Again": "1"}});  // keeps nobody signed in
  if (!answer.ok) return location.reload();  // signed out, or locked: the page itself says so
  const page = new DOMParser().parseFromString(await answer.text(), "text/html"), fresh = page.querySelector("main");
  const key = document.activeElement.dataset.key, parts = page.querySelectorAll("[data-live]");
  if (!fresh || leaving) return;
  for (const part of ["#overdue", "header"]) document.querySelector(part).replaceWith(page.querySelector(part));
  if (living.length && living.length === parts.length) living.forEach((part, n) => part.isEqualNode(parts[n]) || part.replaceWith(parts[n]));
  else if (isBusy()) return;
  else document.querySelector("main").replaceWith(fresh);
  const again = key && document.querySelector('[data-key="' + key + '"]');
  if (again) again.focus();
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
