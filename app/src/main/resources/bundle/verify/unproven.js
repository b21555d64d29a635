// What a check does not prove: told beside what it does.

/** In Chinese and in English, each. */
const unproven = check => {
  const all = [['所记录的内容属实：只能证明记录如此，且此后未被改动。', 'That what was recorded is true: only that it was so recorded and not altered since.']];
  if (!check.givenKey) {
    all.push(['签名公钥属于该教育局：公钥取自本卷宗。请在上方填入另行取得的公钥再核验。',
      'That the key is the bureau\'s: it was taken from the bundle. Put in above the key that you were given otherwise.']);
  }
  if (check.log.witnesses.length || check.log.stamp) {
    all.push(['见证人与时间戳机构的身份：其公钥和证书取自本卷宗，请与另行取得的核对。',
      'Who the witnesses and the timestamp authority are: their keys and certificates were taken from the bundle. Compare them with those you were given otherwise.']);
  }
  if (!check.log.witnesses.length) {
    all.push(['记录时间：除日志所有者外无见证人，持有密钥者可以事后写出整个日志；时间戳（如有）须另行核对。',
      'When anything was recorded: no witness but the log\'s owner vouches for it, and who holds its key could have written all of it later, unless a timestamp that you have checked says otherwise.']);
  }
  all.push(['卷宗含有最后的事实：每一主体的事实自首条起编号，中间缺少的可以发现；末尾被抽去的、整个主体被抽去的，则无从发现。卷宗自称的事项与位置无人签名。截止位置之后的记录，以及以其他名义涉及本案的记录，也不在其中。',
    'That the bundle holds the last facts of what it is about: the facts of each subject are numbered from its first, so that one left out between others shows; the last ones left out, or all of a subject, don\'t. Nobody signed what the bundle says of its own subject and position. What was recorded after that position, or under another name, is not in it.']);
  all.push(['索引、状态、期限说明、法律与人员清单：由程序据事件生成。清单只能发现途中损坏，不能发现蓄意重写。',
    'The index, states, accounts of periods, lists of law and people: the program made them from the events. The manifests show damage on the way, not a rewrite on purpose.']);
  all.push(['本页自身可信：如有疑问，请使用从别处取得的核验页或 ./run verify。',
    'That this page is honest: it came with the bundle. In doubt use one from elsewhere, or ./run verify.']);
  return all;
};
