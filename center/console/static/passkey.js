// A form that needs a passkey: asks the center for a challenge, the browser for an answer, then sends itself.
// The form is hidden without this file: a button that can do nothing is none.
"use strict";
const WRITTEN = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];

function bytes(text) {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function read(options) {
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  for (const known of options.excludeCredentials || []) known.id = bytes(known.id);
  return options;
}

function written(credential) {
  const response = {};
  for (const name of WRITTEN) if (credential.response[name]) response[name] = text(credential.response[name]);
  return JSON.stringify({id: credential.id, rawId: text(credential.rawId), type: credential.type, response});
}

async function answer(form) {
  const fields = new URLSearchParams();
  if (form.elements.csrf) fields.set("csrf", form.elements.csrf.value);
  const asked = await fetch(form.dataset.ask, {method: "POST", body: fields, redirect: "manual"});
  if (!asked.ok) throw new Error("challenge");
  const publicKey = read(await asked.json());
  return written(await navigator.credentials[form.dataset.passkey]({publicKey}));
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const [button, wrong] = [form.querySelector("button"), form.querySelector(".wrong")];
    button.disabled = true;
    wrong.hidden = true;
    try {
      form.elements.credential.value = await answer(form);
      form.submit();  // sends no second event
    } catch (error) {  // cancelled, too late, or no passkey here: the person may try again
      wrong.hidden = false;
      button.disabled = false;
    }
  });
}
