'use strict';
// SHA-256 and SHA-512, written out here because a page opened from a file has no others everywhere.

const roots = (power, bits, count) => {
  // The first bits of the fractional parts of the roots of the first primes, as FIPS 180-4 defines its constants.
  const found = [];
  for (let n = 2; found.length < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
    if (!prime) continue;
    const scaled = BigInt(n) << BigInt(bits * power);
    let low = 0n, high = 1n << BigInt(bits + 8);
    while (low < high) {
      const middle = (low + high + 1n) >> 1n;
      if (middle ** BigInt(power) <= scaled) low = middle; else high = middle - 1n;
    }
    found.push(low & ((1n << BigInt(bits)) - 1n));
  }
  return found;
};

const K256 = Uint32Array.from(roots(3, 32, 64), Number);
const START256 = Uint32Array.from(roots(2, 32, 8), Number);
const K512 = roots(3, 64, 80);
const START512 = roots(2, 64, 8);

/** SHA-256 of whatever it is fed, piece by piece. */
class Sha256 {
  constructor() {
    this.state = START256.slice();
    this.block = new Uint8Array(64);
    this.view = new DataView(this.block.buffer);
    this.filled = 0;
    this.length = 0;
    this.words = new Uint32Array(64);
  }

  update(bytes) {
    this.length += bytes.length;
    for (let at = 0; at < bytes.length;) {
      const take = Math.min(64 - this.filled, bytes.length - at);
      this.block.set(bytes.subarray(at, at + take), this.filled);
      this.filled += take;
      at += take;
      if (this.filled === 64) { this.compress(); this.filled = 0; }
    }
    return this;
  }

  compress() {
    const w = this.words, view = this.view;
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(i * 4);
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15], b = w[i - 2];
      w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = this.state;
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K256[i] + w[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => { this.state[i] += word; });
  }

  digest() {
    const bits = BigInt(this.length) * 8n;
    const rest = new Uint8Array((this.filled < 56 ? 64 : 128) - this.filled);
    rest[0] = 0x80;
    new DataView(rest.buffer).setBigUint64(rest.length - 8, bits);
    this.update(rest);
    const out = new Uint8Array(32), view = new DataView(out.buffer);
    this.state.forEach((word, i) => view.setUint32(i * 4, word));
    return out;
  }
}

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), new Sha256()).digest();

/** SHA-512 of all the parts; only for what is signed, which is short. */
const sha512 = (...parts) => {
  const bytes = join(...parts), mask = (1n << 64n) - 1n;
  const padded = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const state = START512.slice();
  const turn = (x, n) => ((x >> n) | (x << (64n - n))) & mask;
  for (let at = 0; at < padded.length; at += 128) {
    const w = [];
    for (let i = 0; i < 16; i++) w.push(view.getBigUint64(at + i * 8));
    for (let i = 16; i < 80; i++) {
      const a = w[i - 15], b = w[i - 2];
      w.push((w[i - 16] + (turn(a, 1n) ^ turn(a, 8n) ^ (a >> 7n)) + w[i - 7] + (turn(b, 19n) ^ turn(b, 61n) ^ (b >> 6n))) & mask);
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 80; i++) {
      const one = h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + ((e & f) ^ (~e & mask & g)) + K512[i] + w[i];
      const two = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g; g = f; f = e; e = (d + one) & mask; d = c; c = b; b = a; a = (one + two) & mask;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = (state[i] + word) & mask; });
  }
  const out = new Uint8Array(64), words = new DataView(out.buffer);
  state.forEach((word, i) => words.setBigUint64(i * 8, word));
  return out;
};

const join = (...parts) => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { out.set(part, at); at += part.length; }
  return out;
};
const hex = bytes => Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');
const utf8 = text => new TextEncoder().encode(text);
const text = bytes => new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Bytes of Base64 that is written in the one right way. */
const base64 = written => {
  const binary = atob(written);
  if (btoa(binary) !== written) throw new Error('Base64: ' + written);
  return Uint8Array.from(binary, c => c.charCodeAt(0));
};
