// The page a QR opens: shows what the seal says; asks the server only when the reader presses the button.
"use strict";

const WORDS = {
  genuine: ["good", "진짜 봉인입니다", "The seal is genuine",
    "아래 내용이 종이와 한 글자도 다르지 않은지 보십시오. 다르면 위조된 문서입니다.",
    "Compare with the paper. If anything differs, the paper is forged."],
  expired: ["bad", "봉인은 진짜이나 90일이 지났습니다", "Genuine seal, but older than 90 days",
    "확인 기한이 지난 문서입니다.", "The time for verifying this paper is over."],
  "not genuine": ["bad", "진짜가 아닙니다", "Not genuine",
    "이 QR 코드는 발급기관의 봉인이 아닙니다.", "This code was not sealed by the office."],
  unable: ["wait", "이 브라우저로는 검사할 수 없습니다", "This browser cannot check seals",
    "16자리 문서확인번호로 확인하십시오.", "Please use the 16-digit number instead."],
};
const STATES = {
  valid: ["good", "현재 유효합니다", "Valid at this moment"],
  not_yet_confirmed: ["wait", "아직 발급이 확인되지 않았습니다", "Not yet confirmed"],
  unreported: ["wait", "발급 여부를 아직 알 수 없습니다", "Not known whether it was issued: ask the office"],
  void: ["bad", "무효가 된 문서입니다", "This document is void"],
  expired: ["bad", "확인 기한이 지났습니다", "Expired"],
  unknown: ["bad", "기관에 없는 문서입니다", "The office knows no such document"],
  too_many: ["wait", "잠시 뒤 다시 시도하십시오", "Please try again in a minute"],
  unreachable: ["wait", "지금은 물어볼 수 없습니다", "The office cannot be reached now"],
};

const page = document.getElementById("seal");

function write(element, korean, english) {
  const span = document.createElement("span");
  span.lang = "en";
  span.textContent = english;
  element.replaceChildren(document.createTextNode(korean), span);
}

function tell(verdict) {
  const [tone, headKo, headEn, lineKo, lineEn] = WORDS[verdict];
  document.getElementById("verdict").className = `verdict ${tone}`;
  write(document.getElementById("headline"), headKo, headEn);
  write(document.getElementById("line"), lineKo, lineEn);
  page.dataset.verdict = verdict;
}

function show(claims) {
  const seoul = (moment) => new Date(moment.getTime() + 9 * 3600e3).toISOString().replace("T", " ");
  const rows = [
    ["문서", "Document", claims.title], ["성명", "Name", claims.holder], ["발급번호", "Serial", claims.serial],
    ["발급일시", "Issued", seoul(claims.issued).slice(0, 16)],
    ["확인 기한", "Valid until", seoul(claims.expires).slice(0, 10)],
    ["문서확인번호", "Number", claims.number.replace(/(\d{4})(?=\d)/g, "$1-")],
  ];
  document.getElementById("fields").replaceChildren(...rows.map(([korean, english, text]) => {
    const row = document.createElement("div");
    const term = document.createElement("dt");
    const value = document.createElement("dd");
    write(term, korean, english);
    value.textContent = text;
    row.append(term, value);
    return row;
  }));
}

async function ask(number) {
  let state = "unreachable";
  try {
    const reply = await fetch(`/api/v1/verify/${number}`, { cache: "no-store" });
    state = (await reply.json()).state;
  } catch (error) { /* no network: said in words below */ }
  const [tone, korean, english] = STATES[state] || STATES.unreachable;
  const line = document.getElementById("status-line");
  line.className = `answer ${tone}`;
  write(line, korean, english);
  page.dataset.status = state;
}

async function start() {
  document.getElementById("fields").replaceChildren();
  document.getElementById("status").hidden = true;
  if (!window.crypto || !crypto.subtle) return tell("unable");
  let claims;
  try {
    claims = await checkSeal(location.hash.slice(1), JSON.parse(page.dataset.keys));
  } catch (error) {
    return tell("not genuine");
  }
  show(claims);
  tell(claims.expires <= new Date() ? "expired" : "genuine");
  document.getElementById("status").hidden = false;
  document.getElementById("ask").onclick = () => ask(claims.number);
}

window.addEventListener("hashchange", start);
start();
