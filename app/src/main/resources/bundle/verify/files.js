// The files of a bundle: in a zip, or in a folder that was picked or dropped.

/** Reads a zip's list of contents. Files are read only when they are asked for, so it may be large. */
const openZip = async blob => {
  const read = async (from, to) => new DataView(await blob.slice(from, to).arrayBuffer());
  const tailAt = Math.max(0, blob.size - 65557), tail = await read(tailAt, blob.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error('不是 zip，或已被截断 not a zip, or cut short');
  let count = tail.getUint16(end + 10, true), size = tail.getUint32(end + 12, true), at = tail.getUint32(end + 16, true);
  if (end >= 20 && tail.getUint32(end - 20, true) === 0x07064b50) {
    const place = Number(tail.getBigUint64(end - 12, true)), large = await read(place, place + 56);
    count = Number(large.getBigUint64(32, true));
    size = Number(large.getBigUint64(40, true));
    at = Number(large.getBigUint64(48, true));
  }
  const list = await read(at, at + size), files = new Map(), folders = new Set();
  const bytes = new Uint8Array(list.buffer);
  for (let i = 0, p = 0; i < count; i++) {
    if (list.getUint32(p, true) !== 0x02014b50) throw new Error('zip 目录损坏 the zip\'s list of contents is damaged');
    const nameLength = list.getUint16(p + 28, true), extraLength = list.getUint16(p + 30, true);
    const name = text(bytes.subarray(p + 46, p + 46 + nameLength));
    const entry = {name, method: list.getUint16(p + 10, true), packed: list.getUint32(p + 20, true),
      size: list.getUint32(p + 24, true), offset: list.getUint32(p + 42, true)};
    widen(entry, list, p + 46 + nameLength, extraLength);
    p += 46 + nameLength + extraLength + list.getUint16(p + 32, true);
    const slash = name.indexOf('/');
    folders.add(slash < 0 ? '' : name.slice(0, slash));
    if (name.endsWith('/')) continue;
    const path = name.slice(slash + 1);
    if (files.has(path)) throw new Error('zip 内有同名文件 two files in the zip are named ' + name);
    files.set(path, () => unpack(blob, entry));
  }
  if (folders.size !== 1 || folders.has('')) throw new Error('卷宗应位于一个文件夹内 a bag lies in one folder');
  return files;
};

/** Sizes beyond four gigabytes stand in an extra field. */
const widen = (entry, list, at, length) => {
  for (let p = at; p + 4 <= at + length;) {
    const id = list.getUint16(p, true), size = list.getUint16(p + 2, true);
    if (id === 1) {
      let q = p + 4;
      for (const field of ['size', 'packed', 'offset']) {
        if (entry[field] !== 0xffffffff) continue;
        entry[field] = Number(list.getBigUint64(q, true));
        q += 8;
      }
    }
    p += 4 + size;
  }
};

const unpack = async (blob, entry) => {
  const head = new DataView(await blob.slice(entry.offset, entry.offset + 30).arrayBuffer());
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw new Error('zip 条目损坏 a damaged entry in the zip');
  const nameLength = head.getUint16(26, true);
  const name = await blob.slice(entry.offset + 30, entry.offset + 30 + nameLength).arrayBuffer();
  if (text(new Uint8Array(name)) !== entry.name) throw new Error('zip 条目名称不一致 the zip names one entry in two ways');
  const from = entry.offset + 30 + nameLength + head.getUint16(28, true);
  const packed = blob.slice(from, from + entry.packed);
  if (entry.method === 0) return packed.stream();
  if (entry.method === 8) return packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  throw new Error('zip 压缩方法未知 a way of compression that is not known here: ' + entry.method);
};

/** Files of a folder, by their paths from the folder that bagit.txt lies in. */
const openFolder = list => {
  const marker = list.find(({path}) => /(^|\/)bagit\.txt$/.test(path));
  const root = marker ? marker.path.slice(0, -'bagit.txt'.length) : '';
  const files = new Map();
  for (const {path, file} of list) if (path.startsWith(root)) files.set(path.slice(root.length), async () => file.stream());
  return files;
};

/** All files below what was dropped. */
const walk = async (entry, path = '') => {
  if (entry.isFile) return [{path: path + entry.name, file: await new Promise((done, fail) => entry.file(done, fail))}];
  const reader = entry.createReader(), found = [];
  for (;;) {
    const some = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (!some.length) return found;
    for (const each of some) found.push(...await walk(each, path + entry.name + '/'));
  }
};

const eachPart = async (stream, take) => {
  const reader = stream.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return;
    take(value);
  }
};

const readAll = async open => {
  const parts = [];
  await eachPart(await open(), part => parts.push(part));
  return join(...parts);
};
