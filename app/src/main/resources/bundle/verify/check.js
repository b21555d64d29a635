// Checks a whole bundle. What is wrong is gathered, each with its file, its position if it is an event's, and words.

const EVENT = /^data\/events\/([0-9]{12,15})\.json$/;
const PROOF = /^data\/proofs\/([0-9]{12,15})\.tlog-proof$/;
const DOCUMENT = /^data\/documents\/(.*)$/;
const number = position => String(position).padStart(12, '0');
const eventFile = position => `data/events/${number(position)}.json`;
const proofFile = position => `data/proofs/${number(position)}.tlog-proof`;
const positionOf = path => {
  const [, digits] = EVENT.exec(path) || PROOF.exec(path) || [];
  return digits === undefined ? null : Number(digits);
};

/** What the opening of a case file says of it: shown once the event is proven. */
const caseFileIn = ({type, data: {fact}}) => {
  const said = [fact && fact.number, fact && fact.title, fact && fact.unit];
  return type === 'casefile.CaseOpened' && said.every(each => typeof each === 'string') ? said : undefined;
};

class Check {
  constructor(files, givenKey) {
    this.files = files;
    this.givenKey = givenKey.trim();
    this.findings = [];
    this.events = [];
    this.documents = [];
    this.log = {witnesses: [], signer: null, checkpoint: null, stamp: null};
    this.digests = new Map();
  }

  found(file, chinese, english, position = positionOf(file)) {
    this.findings.push({file, chinese, english, position});
  }

  has(path) { return this.files.has(path); }
  bytes(path) { return readAll(this.files.get(path)); }
  async text(path) { return text(await this.bytes(path)); }
  async lines(path) { return this.has(path) ? (await this.text(path)).split('\n').filter(line => line) : []; }

  async run(progress) {
    await this.digestAll(progress);
    await this.manifest('tagmanifest-sha256.txt', path => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt');
    await this.manifest('manifest-sha256.txt', path => path.startsWith('data/'));
    await this.bagit();
    await this.checkLog();
    for (const path of [...this.files.keys()].sort()) {
      if (path.startsWith('data/events/')) await this.guarded(path, () => this.event(path));
      if (path.startsWith('data/proofs/')) this.hasEvent(path);
      progress(this.events.length);
    }
    if (!this.events.length) this.found('data/events/', '卷宗内没有事件', 'there is no event in the bundle');
    this.order();
    await this.cited();
    const place = finding => finding.position === null ? Infinity : finding.position;
    this.findings.sort((a, b) => place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0);
    return this;
  }

  async guarded(path, check) {
    try { await check(); } catch (e) { this.found(path, '无法读取：' + e.message, 'it can\'t be read: ' + e.message); }
  }

  async digestAll(progress) {
    let done = 0;
    for (const [path, feed] of this.files) {
      await this.guarded(path, async () => {
        const hash = new Sha256();
        let crc = 0;
        await feed(part => { hash.update(part); crc = crc32(part, crc); });
        this.digests.set(path, hex(hash.digest()));
        if (feed.entry && feed.entry.crc !== crc) {
          this.found(path, '内容与 zip 中的校验和不符', 'its bytes are not those of its checksum in the zip');
        }
      });
      progress(++done, this.files.size);
    }
  }

  async manifest(name, covers) {
    if (!this.has(name)) return this.found(name, '缺失', 'it is missing');
    const listed = new Map();
    let good = true;
    const written = await this.text(name);
    for (const line of written.replace(/\n$/, '').split('\n')) {
      const [, digest, path] = /^([0-9a-f]{64})  (\S.*)$/.exec(line) || [];
      if (!digest || listed.has(path)) good = false; else listed.set(path, digest);
    }
    if (!good || !written.endsWith('\n')) this.found(name, '格式不对', 'it is not written as a manifest is');
    for (const [path, digest] of listed) {
      if (!this.digests.has(path)) this.found(path, `${name} 列有此文件，但缺失`, `${name} names it and it is missing`);
      else if (this.digests.get(path) !== digest) {
        this.found(path, `与 ${name} 不符：其中之一被改动`, `it is not as ${name} says: either was altered`);
      }
    }
    for (const path of this.digests.keys()) {
      if (covers(path) && !listed.has(path)) this.found(path, `${name} 未列此文件：后来放入`, `${name} does not name it: it was put in`);
    }
  }

  async bagit() {
    const expected = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
    if (!this.has('bagit.txt') || await this.text('bagit.txt') !== expected) {
      this.found('bagit.txt', '不是 BagIt 1.0', 'it is not that of a bag of version 1.0');
    }
    const info = (await this.lines('bag-info.txt')).map(line => line.split(': '));
    const said = Object.fromEntries(info.map(([label, ...rest]) => [label, rest.join(': ')]));
    this.scope = said['Chalkline-Scope'] || '';
    this.madeUp = 'Chalkline-Made-Up' in said;
    this.position = said['Chalkline-Position'] || '';
  }

  async keys(path) {
    const keys = [];
    if (this.has(path) && !(await this.text(path)).endsWith('\n')) this.found(path, '末尾被截断', 'it is cut short');
    for (const line of await this.lines(path)) {
      try { keys.push(parseKey(line)); } catch (e) { this.found(path, e.message, e.message); }
    }
    return keys;
  }

  async checkLog() {
    const path = 'data/log/checkpoint';
    this.log.own = await this.keys('data/log/keys');
    if (!this.log.own.length) this.found('data/log/keys', '没有日志公钥', 'it holds no key of the log');
    if (!this.has(path)) return this.found(path, '缺失，无从证明', 'it is missing, and nothing can be proven without it');
    await this.guarded(path, async () => {
      this.log.written = await this.text(path);
      const note = parseNote(this.log.written);
      this.log.checkpoint = parseCheckpoint(note);
      let keys = this.log.own;
      if (this.givenKey) keys = [parseKey(this.givenKey)];
      for (const key of keys) {
        const signed = key.name === this.log.checkpoint.origin ? await signedBy(note, key) : 'none';
        if (signed === 'good' && !this.log.signer) this.log.signer = key;
      }
      if (!this.log.signer) {
        if (this.givenKey) this.found(path, '所给公钥未签名', 'the key that you gave did not sign it');
        else this.found(path, '日志公钥的签名无效或缺失', 'no key of the log signed it');
      }
      for (const witness of (await this.keys('data/log/witnesses')).map(asCosigner)) await this.witness(path, note, witness);
    });
    await this.guarded('data/log/stamped-checkpoint', () => this.stamp());
  }

  async witness(path, note, witness) {
    const signed = await signedBy(note, witness);
    if (signed === 'bad') this.found(path, `见证人 ${witness.name} 的签名无效`, `the signature of the witness ${witness.name} is bad`);
    if (signed !== 'good') return;
    const {blob} = note.signatures.find(s => s.name === witness.name && s.id === keyId(witness));
    this.log.witnesses.push({name: witness.name, at: new Date(Number(cosignedAt(blob)) * 1000).toISOString()});
  }

  async stamp() {
    const path = 'data/log/stamped-checkpoint';
    const all = [path, path + '.tsr', path + '.consistency'];
    if (!all.some(file => this.has(file)) || !this.log.checkpoint) return;
    const absent = all.find(file => !this.has(file));
    if (absent) return this.found(absent, '缺失', 'it is missing, and the timestamp needs it');
    const written = await this.bytes(path), note = parseNote(text(written)), stamped = parseCheckpoint(note);
    const signed = await Promise.all(this.log.own.map(key => signedBy(note, key)));
    if (!signed.includes('good')) this.found(path, '日志公钥的签名无效或缺失', 'no key of the log signed it');
    const proof = (await this.lines(all[2])).map(base64);
    if (stamped.origin !== this.log.checkpoint.origin || !goesOn(this.log.checkpoint, stamped, proof)) {
      this.found(all[2], '未能证明盖时间戳的检查点与本卷宗的检查点同属一份日志', 'the stamped checkpoint is not shown to go on from the bundle\'s');
    }
    const at = stampedAt(await this.bytes(all[1]), sha256(written));
    if (!at) return this.found(all[1], '时间戳不是针对该检查点', 'the timestamp is for other bytes');
    this.log.stamp = {at, size: stamped.size};
  }

  async event(path) {
    const position = positionOf(path);
    if (position === null) return this.found(path, '文件名不对', 'no event\'s file is named like this');
    const bytes = await this.bytes(path), event = {position, form: false, inLog: false, inOrder: true, cited: []};
    this.events.push(event);
    let read;
    try {
      const written = text(bytes);
      read = JSON.parse(written);
      event.form = canonical(read) === written;
    } catch { /* no JSON, or no UTF-8: the form doesn't hold */ }
    if (!event.form || !read || read.specversion !== '1.0' || typeof read.data !== 'object') {
      event.form = false;
      this.found(path, '不是规范形式的事件', 'it is not an event in canonical form');
    } else {
      Object.assign(event, {type: read.type, subject: read.subject, of: read.source + ' ' + read.subject, time: read.time, sequence: read.sequence});
      event.cited = digestsIn(read.data.fact);
      event.caseFile = caseFileIn(read);
      if (read.position !== String(position)) {
        event.form = false;
        this.found(path, `这是位置 ${read.position} 的事件`, `it is the event of position ${read.position}`);
      }
    }
    await this.guarded(proofFile(position), () => this.prove(event, bytes));
  }

  async prove(event, bytes) {
    const path = proofFile(event.position);
    if (!this.has(path)) return this.found(path, '该事件的证明缺失', 'the proof of this event is missing');
    const proof = parseProof(await this.text(path)), {checkpoint} = this.log;
    if (!checkpoint) return;
    const same = proof.checkpoint === this.log.written;
    if (!same) this.found(path, '指向另一检查点', 'it leads to another checkpoint than data/log/checkpoint');
    if (proof.index !== event.position) this.found(path, `这是位置 ${proof.index} 的证明`, `it is the proof of position ${proof.index}`);
    const held = includes(event.position, checkpoint.size, leaf(sha256(bytes)), proof.hashes, checkpoint.root);
    if (!held) {
      this.found(eventFile(event.position), '日志在此位置没有该事件：事件、证明或检查点被改动',
        'the log does not hold this event at this position: it, its proof or the checkpoint was altered');
    }
    event.inLog = held && same && proof.index === event.position && this.log.signer !== null;
  }

  hasEvent(path) {
    const position = positionOf(path);
    if (position === null) this.found(path, '文件名不对', 'no proof\'s file is named like this');
    else if (!this.has(eventFile(position))) this.found(eventFile(position), '有证明而事件缺失', 'the event that its proof is of is missing');
  }

  /** Of a case or school every fact is there up to the position; of a range, every position. */
  order() {
    this.events.sort((a, b) => a.position - b.position);
    const [, from, to] = /^positions ([0-9]+)\.\.([0-9]+)$/.exec(this.scope) || [];
    if (from !== undefined) return this.dense(Number(from), Number(to));
    const next = new Map();
    for (const event of this.events) {
      if (!event.form) continue;
      const expected = next.get(event.of) || 0;
      next.set(event.of, Number(event.sequence) + 1);
      if (event.sequence === String(expected)) continue;
      event.inOrder = false;
      this.found(eventFile(event.position), `这是 ${event.subject} 的第 ${event.sequence} 号事实，卷宗缺第 ${expected} 号`,
        `it is number ${event.sequence} of ${event.subject}, and number ${expected} is not in the bundle`);
    }
  }

  dense(from, to) {
    let next = from;
    let whole = true;
    for (const event of this.events) {
      const {position} = event, inRange = position >= from && position <= to;
      if (!inRange) this.found(eventFile(position), '超出范围', 'it is out of the range');
      else if (position > next) this.found(eventFile(next), '该事件缺失', 'this event is missing');
      whole = whole && inRange && position <= next;
      event.inOrder = whole;
      next = position + 1;
    }
    if (next <= to) this.found(eventFile(next), '该事件缺失', 'this event is missing');
  }

  async cited() {
    const missing = new Set(await this.lines('data/missing-documents.txt')), citedAt = new Map();
    for (const {cited, position} of this.events) for (const digest of cited) if (!citedAt.has(digest)) citedAt.set(digest, position);
    for (const path of this.files.keys()) {
      const [, digest] = DOCUMENT.exec(path) || [];
      if (digest === undefined) continue;
      const good = this.digests.get(path) === digest;
      this.documents.push({digest, good, held: true, citedAt: citedAt.get(digest)});
      if (!good) this.found(path, '内容的摘要不符：被改动', 'its content has another digest: it was altered');
      if (!citedAt.has(digest)) this.found(path, '没有事件引用它', 'no event in the bundle cites it');
      if (missing.has(digest)) this.found(path, '被列为缺失', 'it is said to be missing');
    }
    for (const [digest, position] of citedAt) {
      const path = 'data/documents/' + digest;
      if (this.has(path)) continue;
      this.documents.push({digest, good: false, held: false, citedAt: position});
      if (!missing.has(digest)) this.found(path, '被引用，既不在卷也未列为缺失', 'it is cited, and neither there nor said to be missing', position);
    }
    for (const digest of missing) {
      if (!citedAt.has(digest)) this.found('data/missing-documents.txt', '没有事件引用 ' + digest, 'no event in the bundle cites ' + digest);
    }
  }
}

/** The time that a timestamp states of this digest: in it, after the digest come its serial number and the time. */
const stampedAt = (token, digest) => {
  const found = hex(token).indexOf(hex(digest));
  if (found < 0 || found % 2) return null;
  const serial = found / 2 + digest.length, time = serial + 2 + token[serial + 1];
  if (token[serial] !== 0x02 || token[time] !== 0x18) return null;
  const stated = String.fromCharCode(...token.subarray(time + 2, time + 2 + token[time + 1]));
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(stated);
  return parts && `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`;
};

/** The digests in a fact, wherever in it they stand. */
const digestsIn = (value, found = []) => {
  if (typeof value === 'string') { if (/^[0-9a-f]{64}$/.test(value) && !found.includes(value)) found.push(value); }
  else if (value && typeof value === 'object') Object.values(value).forEach(each => digestsIn(each, found));
  return found;
};
