import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {addressOf, factPath} from '../../shell/address.ts';
import {Problems} from '../../ui/Problems.tsx';
import {formatNumber, moment} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {lastBackup} from './integrity.query.ts';

const WORDS: Sentences<{
  title: string; none: string; command: string; madeAt: string; old: string; position: string; nothing: string; run: string; keysKept: string; days: (n: string) => string; leftOut: string;
}> = {
  en: {
    title: 'The last backup', none: 'This folder has not been backed up.', command: 'It is made by a command, which may run beside the program:', madeAt: 'Finished', old: 'older than two days', position: 'Up to the fact', nothing: 'no fact',
    run: 'Run', keysKept: 'People’s keys of earlier runs are kept for', days: n => n === '1' ? '1 day' : `${n} days`, leftOut: 'Documents left out, as they are damaged',
  },
  zh: {
    title: '最近一次备份', none: '本数据文件夹尚未备份。', command: '备份由命令执行，可与程序同时运行：', madeAt: '完成于', old: '已逾两日', position: '截至事实', nothing: '无事实',
    run: '第几次', keysKept: '以往各次的个人密钥保留', days: n => `${n} 日`, leftOut: '因损坏而未备份的文件',
  },
};

/** As the alert has it that says so to the operator. */
const OLD_AFTER_MILLIS = 2 * 86_400_000;

/** When the record was last copied to where its loss does not reach. */
export default function BackupsView() {
  const words = useWords(WORDS);
  const language = useLanguage();
  const {data, problems, waiting, again} = useAnswer(lastBackup, {});
  const made = data?.lastBackup;
  const isOld = made ? Date.now() - Date.parse(made.madeAt) > OLD_AFTER_MILLIS : true;
  const number = (n: number) => formatNumber(n, language);
  return <>
    <h2>{words.title}</h2>
    <Waiting on={waiting && !data} />
    <Problems of={problems} again={again} />
    {made && <dl className="fields">
      <div className="pair"><dt>{words.madeAt}</dt><dd><time dateTime={made.madeAt}>{moment(made.madeAt)}</time>{isOld && <> <span className="mark late">{words.old}</span></>}</dd></div>
      <div className="pair"><dt>{words.position}</dt><dd>{made.position < 0 ? words.nothing : <Link href={addressOf(factPath(made.position))}>{number(made.position)}</Link>}</dd></div>
      <div className="pair"><dt>{words.run}</dt><dd>{number(made.run)}</dd></div>
      <div className="pair"><dt>{words.keysKept}</dt><dd>{words.days(number(made.keysKeptDays))}</dd></div>
      {made.documentsLeftOut > 0 && <div className="pair"><dt>{words.leftOut}</dt><dd><span className="mark late">{number(made.documentsLeftOut)}</span></dd></div>}
    </dl>}
    {data && !made && <p><span className="mark late">{words.none}</span></p>}
    {data && isOld && <p>{words.command} <code>./run backup --to …</code></p>}
  </>;
}
