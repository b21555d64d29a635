// The log: signed notes, checkpoints and proofs (C2SP signed-note, tlog-checkpoint, tlog-proof; RFC 6962).

/** Reads name+hash+key. */
const parseKey = written => {
  const parts = written.trim().split('+'), rest = parts.slice(2).join('+');
  const bytes = base64(rest);
  if (parts.length < 3 || bytes.length !== 33) throw new Error('不是公钥 no verifier key: ' + written);
  const key = {name: parts[0], type: bytes[0], key: bytes.subarray(1), written: written.trim()};
  if (keyId(key) !== parts[1]) throw new Error('公钥与其摘要不符 the hash in the key is of another key');
  return key;
};
const keyId = ({name, type, key}) => hex(sha256(utf8(name), Uint8Array.of(10, type), key).subarray(0, 4));
const asCosigner = key => ({...key, type: 4});

const parseNote = written => {
  const at = written.lastIndexOf('\n\n');
  if (at < 0 || !written.endsWith('\n')) throw new Error('不是已签名的文本 no signed note');
  const signatures = written.slice(at + 2, -1).split('\n').map(line => {
    const [, name, blob] = /^\u2014 (\S+) (\S+)$/.exec(line) || [];
    if (!name) throw new Error('不是签名行 no signature line: ' + line);
    const bytes = base64(blob);
    return {name, id: hex(bytes.subarray(0, 4)), blob: bytes.subarray(4)};
  });
  return {text: written.slice(0, at + 1), signatures};
};

/** 'good', 'bad' or 'none': a note that bears one bad signature of a key is not signed by it. */
const signedBy = async (note, key) => {
  const mine = note.signatures.filter(s => s.name === key.name && s.id === keyId(key));
  if (!mine.length) return 'none';
  for (const {blob} of mine) {
    const message = key.type === 4 ? `cosignature/v1\ntime ${cosignedAt(blob)}\n${note.text}` : note.text;
    const signature = key.type === 4 ? blob.subarray(8) : blob;
    if (!await verifySignature(key.key, utf8(message), signature)) return 'bad';
  }
  return 'good';
};
const cosignedAt = blob => new DataView(blob.buffer, blob.byteOffset).getBigUint64(0);

const parseCheckpoint = note => {
  const lines = note.text.split('\n');
  if (lines.length < 4 || !/^(0|[1-9][0-9]{0,15})$/.test(lines[1])) throw new Error('不是检查点 no checkpoint');
  const root = base64(lines[2]);
  if (root.length !== 32) throw new Error('检查点没有根散列 the checkpoint has no root');
  return {origin: lines[0], size: Number(lines[1]), root};
};

const parseProof = written => {
  const at = written.indexOf('\n\n'), lines = written.slice(0, at).split('\n');
  const [, index] = /^index (0|[1-9][0-9]{0,15})$/.exec(lines[1] || '') || [];
  if (at < 0 || lines[0] !== 'c2sp.org/tlog-proof@v1' || index === undefined) throw new Error('不是包含证明 no proof');
  return {index: Number(index), hashes: lines.slice(2).map(base64), checkpoint: written.slice(at + 2)};
};

const node = (left, right) => sha256(Uint8Array.of(1), left, right);
const leaf = entry => sha256(Uint8Array.of(0), entry);
const half = n => Math.floor(n / 2);

/** Whether the tree of this size and root holds the leaf at this index: RFC 6962, 2.1.1. */
const includes = (index, size, hash, proof, root) => {
  if (index >= size) return false;
  let at = index, last = size - 1;
  for (const other of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = node(other, hash);
      while (at % 2 === 0 && at !== 0) { at = half(at); last = half(last); }
    } else hash = node(hash, other);
    at = half(at);
    last = half(last);
  }
  return last === 0 && same(hash, root);
};

/** Whether the smaller tree is how the larger one began: RFC 6962, 2.1.2. */
const goesOn = (older, newer, proof) => {
  if (older.size > newer.size || older.size === 0) return false;
  if (older.size === newer.size) return proof.length === 0 && same(older.root, newer.root);
  let at = older.size - 1, last = newer.size - 1;
  while (at % 2 === 1) { at = half(at); last = half(last); }
  const rest = proof.slice();
  const seed = at === 0 ? older.root : rest.shift();
  if (!seed) return false;
  let before = seed, after = seed;
  for (const other of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      before = node(other, before);
      after = node(other, after);
      while (at % 2 === 0 && at !== 0) { at = half(at); last = half(last); }
    } else after = node(after, other);
    at = half(at);
    last = half(last);
  }
  return last === 0 && same(before, older.root) && same(after, newer.root);
};

/** The canonical form of RFC 8785; its numbers and texts are written as this language writes them. */
const canonical = value => {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return '{' + Object.keys(value).sort().map(key => JSON.stringify(key) + ':' + canonical(value[key])).join(',') + '}';
};
