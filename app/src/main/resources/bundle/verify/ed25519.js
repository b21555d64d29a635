// Ed25519 as RFC 8032 has it. Where the browser has it too, both must agree.

const P = (1n << 255n) - 19n;
const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n;
const mod = (a, m = P) => ((a % m) + m) % m;
const power = (base, exponent) => {
  let result = 1n;
  for (base = mod(base); exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = result * base % P;
    base = base * base % P;
  }
  return result;
};
const inverse = a => power(a, P - 2n);
const D = mod(-121665n * inverse(121666n));
const ROOT = power(2n, (P - 1n) / 4n);

/** The x of a point with this y and sign; null if there is none. */
const xOf = (y, odd) => {
  if (y >= P) return null;
  const square = mod((y * y - 1n) * inverse(D * y * y + 1n));
  if (square === 0n) return odd ? null : 0n;
  let x = power(square, (P + 3n) / 8n);
  if (mod(x * x - square) !== 0n) x = x * ROOT % P;
  if (mod(x * x - square) !== 0n) return null;
  return (x & 1n) === BigInt(odd) ? x : P - x;
};
const point = (x, y) => [x, y, 1n, x * y % P];
const add = ([x1, y1, z1, t1], [x2, y2, z2, t2]) => {
  const a = mod((y1 - x1) * (y2 - x2)), b = (y1 + x1) * (y2 + x2) % P;
  const c = 2n * t1 * t2 * D % P, d = 2n * z1 * z2 % P;
  const e = b - a, f = d - c, g = d + c, h = b + a;
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
};
const times = (scalar, p) => {
  let sum = [0n, 1n, 1n, 0n];
  for (; scalar > 0n; scalar >>= 1n) {
    if (scalar & 1n) sum = add(sum, p);
    p = add(p, p);
  }
  return sum;
};
const equal = ([x1, y1, z1], [x2, y2, z2]) => mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n;
const BASE_Y = mod(4n * inverse(5n));
const BASE = point(xOf(BASE_Y, 0), BASE_Y);
const little = bytes => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
const decode = bytes => {
  const all = little(bytes), y = all & ((1n << 255n) - 1n), x = xOf(y, Number(all >> 255n));
  return x === null ? null : point(x, y);
};

const ownVerify = (key, message, signature) => {
  if (signature.length !== 64) return false;
  const a = decode(key), r = decode(signature.subarray(0, 32)), s = little(signature.subarray(32));
  if (!a || !r || s >= ORDER) return false;
  const k = little(sha512(signature.subarray(0, 32), key, message)) % ORDER;
  return equal(times(s, BASE), add(r, times(k, a)));
};

/** Whether this key signed the message. Throws where this page and the browser disagree about it. */
const verifySignature = async (key, message, signature) => {
  const own = ownVerify(key, message, signature);
  let browsers;
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    browsers = await crypto.subtle.verify('Ed25519', imported, signature, message);
  } catch {
    return own; // a browser without it
  }
  if (own !== browsers) throw new Error('Ed25519: this page and the browser disagree');
  return own;
};
