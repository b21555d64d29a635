// Shows the draw that stands in the page, redone.

const show = draw => {
  const report = document.getElementById('report');
  const add = (tag, text, name) => {
    const element = document.createElement(tag);
    element.textContent = text;
    if (name) element.className = name;
    report.append(element);
    return element;
  };
  const done = redo(draw);
  if (draw.madeUp) add('p', '演示用虚构学区，并非真实记录。 A made-up district: no record in it is real.');
  add('h2', draw.lottery + ' ' + draw.title);
  add('p', '种子 Seed: ' + draw.seed + ' — ' + draw.source.name + ' ' + draw.source.round + ', ' + draw.source.publishedIn);
  const say = (holds, chinese, english) => add('p', (holds ? '✓ ' : '✗ ') + chinese + ' ' + english, holds ? 'holds' : 'fails');
  say(done.rosterHolds, '名册与截止时的摘要一致。', 'The roster is the one whose digest was signed: ' + draw.rosterDigest);
  say(done.ranksHold, '名次由名册和种子得出。', 'The ranks follow from the roster and the seed: ' + draw.ranksDigest);
  const whose = new Map(draw.roster.map(([number, registration]) => [Number(number), registration]));
  const table = add('table', '');
  const head = table.insertRow();
  for (const word of ['名次 Rank', '号 Number', '登记 Registration', '名额 Seat']) {
    const cell = document.createElement('th');
    cell.textContent = word;
    head.append(cell);
  }
  done.ranks.slice(0, 2000).forEach((number, i) => {
    const row = table.insertRow();
    for (const text of [i + 1, number, whose.get(number), i < draw.seats ? '✓' : '']) row.insertCell().textContent = text;
  });
};

show(JSON.parse(document.getElementById('draw').textContent));
