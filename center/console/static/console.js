// Keys for everything, and a fresh line when something changed. Without this file the pages work as they are.
"use strict";
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || /INPUT|TEXTAREA/.test(event.target.tagName)) return;
  const target = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
  if (target && !event.repeat) { event.preventDefault(); target.click(); }
});

const undo = document.querySelector(".undo");
if (undo) setTimeout(() => undo.remove(), 10000);

if (document.body.dataset.events) {
  let first = true;
  new EventSource(document.body.dataset.events).addEventListener("state", () => {
    if (first) { first = false; return; }
    const typing = /INPUT|TEXTAREA/.test(document.activeElement.tagName);
    if (!typing && !document.querySelector("details[open]")) location.reload();
  });
}
