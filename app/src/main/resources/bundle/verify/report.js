// The page itself: takes a bundle in and tells what came of it.

const report = document.getElementById('report'), drop = document.getElementById('drop');
let last = null;

const make = (tag, content, classes = '') => {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  for (const part of [].concat(content)) element.append(part);
  return element;
};
const both = (tag, chinese, english) => {
  const zh = make('span', chinese), en = make('span', english);
  zh.lang = 'zh-CN';
  en.lang = 'en';
  return make(tag, [zh, ' ', en], 'both');
};
/** So many are shown at once. The rest is folded away, and printed all the same. */
const MOST = 200;

const table = (headings, rows) => {
  const head = make('tr', headings.map(([chinese, english]) => both('th', chinese, english))), bodies = [];
  for (let from = 0; from < rows.length; from += MOST) {
    const part = rows.slice(from, from + MOST).map(cells => make('tr', cells.map(cell => make('td', cell))));
    bodies.push(make('tbody', part, from ? 'folded' : ''));
  }
  return make('table', [make('thead', head), ...bodies]);
};

/** Shows the next of what a table has folded away, and says how much is left. */
const more = (of, rows) => {
  const button = make('button', '', 'screen');
  const tell = () => {
    const folded = of.querySelectorAll('.folded'), left = rows - MOST * (of.tBodies.length - folded.length);
    button.textContent = `再显示 ${Math.min(MOST, left)} 条，尚有 ${left} 条 Show ${Math.min(MOST, left)} more of ${left}`;
    button.hidden = !folded.length;
    return folded;
  };
  button.addEventListener('click', () => { tell()[0].classList.remove('folded'); tell(); });
  tell();
  return button;
};
const mark = good => make('span', good ? '✓' : '✗', good ? 'good' : 'bad');
const code = written => make('code', written);

const verify = async (open, name) => {
  last = [open, name];
  document.body.dataset.result = 'busy';
  const busy = make('div', '核验中 Checking…', 'banner busy');
  report.replaceChildren(busy);
  try {
    const files = await open();
    const check = await new Check(files, document.getElementById('key').value).run((done, all) => {
      busy.textContent = `核验中 Checking ${name}: ${done}${all ? ' / ' + all : ''}`;
    });
    show(check, name);
  } catch (e) {
    document.body.dataset.result = 'fails';
    const said = make('div', [make('b', '无法核验 It can\'t be checked'), make('div', `${name}: ${e.message}`)], 'banner bad');
    report.replaceChildren(said);
  }
};

const show = (check, name) => {
  const [first] = check.findings, holds = !first;
  document.body.dataset.result = holds ? 'holds' : 'fails';
  const words = holds
    ? [make('b', '通过 PASSED'), make('div', `${check.events.length} 条事件均与签名时一致。 Each of the ${check.events.length} events is as it was signed.`)]
    : [make('b', '未通过 FAILED'), make('div', '首先 First: ' + where(first) + first.chinese + ' ' + first.english)];
  report.replaceChildren(make('div', words, 'banner ' + (holds ? 'good' : 'bad')));
  showBundle(check, name);
  if (!holds) showFindings(check.findings);
  showEvents(check.events, check.scope.startsWith('positions '));
  showDocuments(check.documents);
  showUnproven(check);
};

const where = ({position, file}) => (position === null ? '' : `位置 position ${position}, `) + file + ': ';

const showBundle = (check, name) => {
  const {checkpoint, signer, witnesses, stamp} = check.log, list = make('dl', []);
  const fact = (term, value) => list.append(make('dt', term), make('dd', value));
  fact('文件 File', name);
  fact('事项 Subject', check.scope);
  for (const {caseFile, form, inLog, position} of check.events) {
    if (caseFile && form && inLog) fact('案卷 Case file', `${caseFile.join(', ')}（位置 position ${position}）`);
  }
  if (check.madeUp) fact('虚构 Made up', '演示用虚构学区，并非真实记录。 A made-up district: no record in it is real.');
  fact('截至位置 As of position', check.position);
  if (checkpoint) fact('日志 Log', `${checkpoint.origin}, ${checkpoint.size} 条 entries`);
  fact('签名公钥 Signed by', signer ? code(signer.written) : '—');
  fact('公钥来源 Where the key is from', check.givenKey ? '由您提供 given by you' : '取自本卷宗 taken from the bundle');
  fact('见证 Witnesses', witnesses.length ? witnesses.map(w => `${w.name} (${w.at})`).join(', ') : '无：仅日志所有者自证 none: its owner alone');
  fact('时间戳 Timestamp', stamp
    ? `${stamp.at}, 覆盖 over ${stamp.size} 条 entries；本页不核对其签名 this page does not check its signature: openssl ts -verify, ./run verify`
    : '无 none');
  report.append(both('h2', '卷宗', 'The bundle'), list);
};

const showFindings = findings => {
  const items = findings.slice(0, MOST).map(each => make('li', [make('b', where(each), 'bad'), `${each.chinese} ${each.english}`]));
  if (findings.length > MOST) items.push(make('li', `… ${findings.length - MOST}`));
  report.append(both('h2', '不成立之处', 'What does not hold'), make('ol', items));
};

const showEvents = (events, range) => {
  report.append(both('h2', '各事件', 'Event by event'));
  const [chinese, english] = range
    ? ['区间内其前各位置的事件均在卷', 'no event before it in the range was left out']
    : ['其主体的前序事实均在卷', 'no earlier fact of its subject was left out'];
  report.append(both('p', `形式：为规范形式，位置相符。日志：SHA-256 在已签名的日志之中。次序：${chinese}。`,
    `Form: canonical, and of this position. Log: its SHA-256 is in the signed log. Order: ${english}.`));
  const all = eventTable(events);
  if (events.length > MOST) report.append(search(events));
  report.append(all, more(all, events.length));
};

const eventTable = events => table(
  [['位置', 'Position'], ['记录时间', 'Recorded'], ['事件', 'Event'], ['主体', 'Subject'], ['形式', 'Form'], ['日志', 'Log'], ['次序', 'Order']],
  events.map(e => [String(e.position), e.time || '', e.type || '?', e.subject || '', mark(e.form), mark(e.inLog), mark(e.inOrder)]));

/** Finds one event of very many by its position. */
const search = events => {
  const field = make('input', ''), found = make('div', []);
  field.type = 'number';
  field.min = 0;
  field.id = 'position';
  found.id = 'found';
  field.addEventListener('input', () => {
    const event = events.find(each => String(each.position) === field.value);
    if (event) found.replaceChildren(eventTable([event]));
    else found.replaceChildren(field.value ? both('p', `卷宗内没有位置 ${field.value} 的事件。`, `No event of position ${field.value} is in the bundle.`) : '');
  });
  const words = `共 ${events.length} 条，均已核验。查找位置 All ${events.length} were checked. Find a position `;
  return make('div', [make('label', [words, field]), found], 'screen');
};

const showDocuments = documents => {
  if (!documents.length) return;
  const rows = documents.map(d => [code(d.digest), d.held ? mark(d.good) : '未存 not held', d.citedAt === undefined ? '—' : String(d.citedAt)]);
  const all = table([['摘要', 'Digest'], ['完好', 'Whole'], ['首次引用于', 'First cited at']], rows);
  report.append(both('h2', '文件', 'Documents'), all, more(all, rows.length));
};

const showUnproven = check => {
  report.append(both('h2', '不能证明', 'What this does not prove'), make('ul', unproven(check).map(([chinese, english]) => both('li', chinese, english))));
};

const fromZip = blob => () => openZip(blob);
document.getElementById('zip').addEventListener('change', ({target}) => {
  if (target.files[0]) verify(fromZip(target.files[0]), target.files[0].name);
});
document.getElementById('folder').addEventListener('change', ({target}) => {
  const list = [...target.files].map(file => ({path: file.webkitRelativePath || file.name, file}));
  if (list.length) verify(async () => openFolder(list), list[0].path.split('/')[0]);
});
document.getElementById('key').addEventListener('change', () => { if (last) verify(...last); });
for (const kind of ['dragenter', 'dragover']) {
  document.addEventListener(kind, event => { event.preventDefault(); drop.classList.add('over'); });
}
document.addEventListener('dragleave', () => drop.classList.remove('over'));
document.addEventListener('drop', event => {
  event.preventDefault();
  drop.classList.remove('over');
  const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(each => each);
  const [file] = event.dataTransfer.files;
  if (entries.length === 1 && entries[0].isFile && file) verify(fromZip(file), file.name);
  else if (entries.length) verify(async () => openFolder((await Promise.all(entries.map(each => walk(each)))).flat()), entries[0].name);
});
