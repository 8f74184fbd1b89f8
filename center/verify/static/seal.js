// Checks a seal: 41-sign text -> COSE_Sign1 (ES256) -> claims. Pure functions; no network, no page.
"use strict";

const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*-.:";

function decodeSigns(text) {
  const bytes = [];
  for (let start = 0; start < text.length; start += 3) {
    const group = text.slice(start, start + 3);
    const size = group.length - 1;
    let value = 0;
    for (let place = group.length - 1; place >= 0; place--) {
      const digit = SIGNS.indexOf(group[place]);
      if (digit < 0) throw new Error("foreign sign");
      value = value * 41 + digit;
    }
    if (size === 0 || value >= 256 ** size) throw new Error("wrong length or value");
    if (size === 2) bytes.push(value >> 8);
    bytes.push(value & 255);
  }
  return new Uint8Array(bytes);
}

// The part of CBOR (RFC 8949) that seals use: integers, byte and text strings, arrays, maps, tags.
function decodeCbor(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  function length(info) {
    if (info < 24) return info;
    const width = { 24: 1, 25: 2, 26: 4, 27: 8 }[info];
    if (!width) throw new Error("unsupported length");
    let value = 0n;
    for (let i = 0; i < width; i++) value = (value << 8n) | BigInt(view.getUint8(at++));
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
  }
  function item(depth) {
    if (depth > 8) throw new Error("too deep");
    const first = view.getUint8(at++);
    const major = first >> 5;
    const size = length(first & 31);
    if (major === 0) return size;
    if (major === 1) return -1 - Number(size);
    if (major === 6) return item(depth + 1);
    if (major > 6 || size > bytes.length) throw new Error("unsupported value");
    if (major === 2 || major === 3) {
      if (at + size > bytes.length) throw new Error("cut short");
      const raw = bytes.slice(at, at + size);
      at += size;
      return major === 2 ? raw : new TextDecoder("utf-8", { fatal: true }).decode(raw);
    }
    if (major === 4) return Array.from({ length: size }, () => item(depth + 1));
    const map = new Map();
    for (let i = 0; i < size; i++) {
      const key = item(depth + 1);
      map.set(key, item(depth + 1));
    }
    return map;
  }
  const value = item(0);
  if (at !== bytes.length) throw new Error("something follows");
  return value;
}

function bytesHeader(size) {
  if (size < 24) return [0x40 + size];
  if (size < 256) return [0x58, size];
  return [0x59, size >> 8, size & 255];
}

// Sig_structure of RFC 9052, 4.4: ["Signature1", protected, h'', payload]
function toBeSigned(protectedBytes, payload) {
  const context = new TextEncoder().encode("Signature1");
  return new Uint8Array([
    0x84, 0x60 + context.length, ...context,
    ...bytesHeader(protectedBytes.length), ...protectedBytes,
    0x40,
    ...bytesHeader(payload.length), ...payload,
  ]);
}

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

// The claims of a genuine seal; throws otherwise.
async function checkSeal(payload, keys) {
  const [protectedBytes, , claims, signature] = decodeCbor(decodeSigns(payload));
  const header = decodeCbor(protectedBytes);
  if (header.get(1) !== -7) throw new Error("not ES256");
  const kid = hex(header.get(4));
  const jwk = keys.find((key) => key.kid === kid);
  if (!jwk) throw new Error("unknown key");
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("jwk", { ...jwk, kid: undefined }, algorithm, false, ["verify"]);
  const good = await crypto.subtle.verify(algorithm, key, signature, toBeSigned(protectedBytes, claims));
  if (!good) throw new Error("signature does not fit");
  const outer = decodeCbor(claims);
  const inner = outer.get(-65537);
  return {
    issuer: outer.get(1), expires: new Date(outer.get(4) * 1000), issued: new Date(outer.get(6) * 1000),
    code: inner.get(1), serial: inner.get(2), number: String(inner.get(3)).padStart(16, "0"),
    title: inner.get(4), holder: inner.get(5),
  };
}
