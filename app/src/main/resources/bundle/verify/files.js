// The files of a bundle: in a zip, or in a folder that was picked or dropped.

/** What is wrong with a zip, so that nothing of it can be believed. */
const broken = (chinese, english) => { throw new Error(`${chinese} ${english}`); };
const inBytes = count => count === 1 ? '1 byte' : count + ' bytes';

/** Numbers of a zip, each with its width in bytes, the least significant byte first. */
const fields = (...all) => {
  const out = new DataView(new ArrayBuffer(all.reduce((sum, [width]) => sum + width, 0)));
  let at = 0;
  for (const [width, value] of all) {
    if (width === 2) out.setUint16(at, value, true);
    else if (width === 4) out.setUint32(at, value, true);
    else out.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return new Uint8Array(out.buffer);
};

const LARGE = 0xffffffff, MANY = 0xffff, LOCAL_MARK = 0x04034b50, CENTRAL_MARK = 0x02014b50, END_MARK = 0x06054b50;
const LARGE_END_MARK = 0x06064b50, LARGE_END_PLACE_MARK = 0x07064b50;

/** The one form of a bundle's zip: undated, uncompressed, nothing between the files, zip64 only where it must be. */
const zipForm = {
  of: ({name, crc, size}) => [[2, 0x0800], [2, 0], [2, 0], [2, 0x0021], [4, crc], [4, size], [4, size], [2, utf8(name).length]],
  local: entry => join(fields([4, LOCAL_MARK], [2, 10], ...zipForm.of(entry), [2, 0]), utf8(entry.name)),
  central: entry => {
    const large = entry.at >= LARGE;
    const head = fields([4, CENTRAL_MARK], [2, 10], [2, large ? 45 : 10], ...zipForm.of(entry), [2, large ? 12 : 0],
      [2, 0], [2, 0], [2, 0], [4, 0], [4, large ? LARGE : entry.at]);
    return join(head, utf8(entry.name), large ? fields([2, 1], [2, 8], [8, entry.at]) : new Uint8Array());
  },
  isLarge: (count, at, length) => count >= MANY || at >= LARGE || length >= LARGE,
  end: (count, at, length) => join(
    zipForm.isLarge(count, at, length)
      ? fields([4, LARGE_END_MARK], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, length], [8, at],
        [4, LARGE_END_PLACE_MARK], [4, 0], [8, at + length], [4, 1])
      : new Uint8Array(),
    fields([4, END_MARK], [2, 0], [2, 0], [2, Math.min(count, MANY)], [2, Math.min(count, MANY)],
      [4, Math.min(length, LARGE)], [4, Math.min(at, LARGE)], [2, 0])),
};

const cutShort = () => broken('zip 被截断', 'it is cut short');
const WINDOW = 1 << 22, WINDOWS = 4;

/** A file of which what lies side by side is read at once: piece by piece, a browser takes minutes for 40,000. */
class Windows {
  constructor(blob) {
    this.blob = blob;
    this.size = blob.size;
    this.read = [];
  }

  async bytes(from, to) {
    let found = this.read.find(each => each.from <= from && to <= each.from + each.bytes.length);
    if (!found) {
      const upTo = Math.min(this.size, Math.max(to, from + WINDOW));
      found = {from, bytes: new Uint8Array(await this.blob.slice(from, upTo).arrayBuffer())};
      this.read = [found, ...this.read].slice(0, WINDOWS);
    }
    return found.bytes.subarray(from - found.from, to - found.from);
  }
}

const bytesOf = async (file, from, to) => {
  if (from < 0 || to > file.size) cutShort();
  return file.bytes(from, to);
};
const numbers = bytes => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** How many entries the zip has, and where its list of contents stands, by its end. */
const zipEnd = async blob => {
  if (blob.size < 22) broken('zip 被截断，或不是 zip', 'it is cut short, or no zip');
  let place = blob.size - 22;
  const end = numbers(await bytesOf(blob, place, blob.size));
  if (end.getUint32(0, true) !== END_MARK) await misplaced(blob);
  let count = end.getUint16(10, true), length = end.getUint32(12, true), at = end.getUint32(16, true);
  const before = place - 20;
  if (before >= 0 && numbers(await bytesOf(blob, before, place)).getUint32(0, true) === LARGE_END_PLACE_MARK) {
    place = before - 56;
    const large = numbers(await bytesOf(blob, place, before));
    [count, length, at] = [32, 40, 48].map(field => Number(large.getBigUint64(field, true)));
    if (!zipForm.isLarge(count, at, length)) {
      broken('这是 zip64，但其大小无此必要：由其他程序重新写成', 'it is a zip64, and too small to need that: another program wrote it anew');
    }
  }
  if (at > blob.size || length > blob.size) broken('zip 结尾所指超出文件', 'its end speaks of places beyond it');
  if (at + length !== place) await shifted(blob, at + length, place);
  const expected = zipForm.end(count, at, length);
  if (!same(await bytesOf(blob, blob.size - expected.length, blob.size), expected)) {
    broken('zip 结尾与卷宗的写法不同', 'its end says what a bundle\'s does not');
  }
  return {count, at, length};
};

const shifted = async (blob, said, found) => {
  if (said > found) broken(`zip 缺少 ${said - found} 字节`, inBytes(said - found) + ' too few in it');
  const more = found - said, start = numbers(await bytesOf(blob, 0, 4)), moved = numbers(await bytesOf(blob, more, more + 4));
  if (start.getUint32(0, true) !== LOCAL_MARK && moved.getUint32(0, true) === LOCAL_MARK) {
    broken(`zip 开头之前多出 ${more} 字节`, inBytes(more) + ' before its beginning');
  }
  broken(`zip 多出 ${more} 字节`, inBytes(more) + ' too many in it');
};

/** Looks for what should stand at the very end, to tell what stands there instead. */
const misplaced = async blob => {
  const tail = numbers(await bytesOf(blob, Math.max(0, blob.size - 22 - MANY), blob.size));
  for (let p = tail.byteLength - 22; p >= 0; p--) {
    if (tail.getUint32(p, true) !== END_MARK) continue;
    const more = tail.byteLength - p - 22;
    broken(`zip 结尾之后多出 ${more} 字节`, inBytes(more) + ' behind its end');
  }
  broken('zip 被截断，或不是 zip：没有结尾', 'it is cut short, or no zip: it has no end');
};

const gap = (expected, found, before) => found > expected
  ? broken(`${before} 之前有 ${found - expected} 字节不属于任何文件`, `${inBytes(found - expected)} of no file before ${before}`)
  : broken(`${before} 位置不对：其前缺少 ${expected - found} 字节`, `${before} is not where it has to be: ${inBytes(expected - found)} too few before it`);

/** The entry that the list of contents has at a place, which has to begin where the one before ended. */
const listedEntry = (list, p, expected) => {
  if (p + 46 > list.length || numbers(list).getUint32(p, true) !== CENTRAL_MARK) {
    broken('zip 目录损坏', 'its list of contents is damaged');
  }
  const head = numbers(list), [nameLength, extraLength, commentLength] = [28, 30, 32].map(field => head.getUint16(p + field, true));
  const whole = 46 + nameLength + extraLength + commentLength;
  if (p + whole > list.length) broken('zip 目录损坏', 'its list of contents is damaged');
  let name;
  try { name = text(list.subarray(p + 46, p + 46 + nameLength)); } catch { broken('zip 内有文件名不是 UTF-8', 'a name in it is no UTF-8'); }
  if (head.getUint16(p + 10, true) !== 0) {
    broken(`${name} 已压缩，而卷宗的文件不压缩：请解压后选择文件夹`, `${name} is compressed, and a bundle's files are not: unpack it and pick the folder`);
  }
  if (name.endsWith('/')) broken(`${name} 是单独的文件夹条目`, `${name} is a folder of its own`);
  if (head.getUint32(p + 20, true) !== head.getUint32(p + 24, true)) {
    broken(`zip 目录对 ${name} 列有两个大小`, `its list of contents has two sizes for ${name}`);
  }
  let at = head.getUint32(p + 42, true);
  if (at === LARGE && extraLength >= 12) at = Number(head.getBigUint64(p + 46 + nameLength + 4, true));
  const entry = {name, crc: head.getUint32(p + 16, true), size: head.getUint32(p + 24, true), at};
  if (at !== expected) gap(expected, at, name);
  if (!same(list.subarray(p, p + whole), zipForm.central(entry))) {
    broken(`zip 目录中 ${name} 带有卷宗所没有的日期、标志或附注`, `its list of contents has a date, a flag or a note of ${name} that a bundle's has not`);
  }
  return {...entry, from: at + 30 + nameLength, listed: whole};
};

/** Reads a zip's list of contents. Each file is a function that feeds its parts to another, when it is asked to. */
const openZip = async picked => {
  const blob = new Windows(picked), end = await zipEnd(blob), list = await bytesOf(blob, end.at, end.at + end.length), files = new Map();
  let p = 0, next = 0, root = null;
  for (let i = 0; i < end.count; i++) {
    const entry = listedEntry(list, p, next), slash = entry.name.indexOf('/');
    p += entry.listed;
    next = entry.from + entry.size;
    if (next > end.at) broken(`${entry.name} 被截断`, `${entry.name} is cut short`);
    const folder = slash < 0 ? '' : entry.name.slice(0, slash), path = entry.name.slice(slash + 1);
    if (!folder || root !== null && root !== folder) {
      broken(`卷宗应位于一个文件夹内，而 ${entry.name} 不在其中`, `a bag lies in one folder, and ${entry.name} does not`);
    }
    root = folder;
    if (files.has(path)) broken(`zip 内有同名文件 ${entry.name}`, `two files in it are named ${entry.name}`);
    const feed = async take => entry.size > WINDOW
      ? eachPart(picked.slice(entry.from, entry.from + entry.size).stream(), take)
      : take(await blob.bytes(entry.from, entry.from + entry.size));
    files.set(path, Object.assign(feed, {entry}));
  }
  if (p !== list.length) broken('zip 目录所列多于结尾所计', 'its list of contents has more than its end says');
  if (next !== end.at) gap(next, end.at, 'its list of contents');
  for (const {entry} of files.values()) {
    if (!same(await bytesOf(blob, entry.at, entry.from), zipForm.local(entry))) {
      broken(`${entry.name} 之前所写与 zip 目录不符`, `what stands before ${entry.name} is not what the list of contents says of it`);
    }
  }
  return files;
};

const CRC_TABLE = Uint32Array.from({length: 256}, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
/** CRC-32 as zips have it, from that of what came before. */
const crc32 = (bytes, before) => {
  let crc = ~before;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
};

/** Files of a folder, by their paths from the folder that bagit.txt lies in. */
const openFolder = list => {
  const marker = list.find(({path}) => /(^|\/)bagit\.txt$/.test(path));
  const root = marker ? marker.path.slice(0, -'bagit.txt'.length) : '';
  const files = new Map();
  for (const {path, file} of list) if (path.startsWith(root)) {
    files.set(path.slice(root.length), async take => file.size > WINDOW
      ? eachPart(file.stream(), take)
      : take(new Uint8Array(await file.arrayBuffer())));
  }
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

const readAll = async feed => {
  const parts = [];
  await feed(part => parts.push(part));
  return parts.length === 1 ? parts[0] : join(...parts);
};
