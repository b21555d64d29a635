// Redoes a draw: rank = SHA-256(seed:number), ascending.

const digestOf = lines => {
  const hash = new Sha256();
  lines.forEach(line => hash.update(utf8(line + '\n')));
  return hex(hash.digest());
};

const redo = draw => {
  const numbers = draw.roster.map(([number]) => Number(number));
  const ranks = numbers
    .map(number => [hex(sha256(utf8(draw.seed + ':' + number))), number])
    .sort((a, b) => a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1])
    .map(([, number]) => number);
  const roster = draw.roster.map(([number, registration]) => number + ',' + registration);
  return {
    ranks,
    rosterHolds: digestOf(roster) === draw.rosterDigest,
    ranksHold: ranks.every((number, i) => number === draw.ranks[i]) && ranks.length === draw.ranks.length
      && digestOf(ranks.map((number, i) => (i + 1) + ',' + number)) === draw.ranksDigest,
  };
};
