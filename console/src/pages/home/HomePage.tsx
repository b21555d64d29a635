import {useContext} from 'react';
import {Link, useLocation} from 'wouter';
import {addressOf, carried, useAddress} from '../../shell/address.ts';
import {isOpen, SignInContext, useMe} from '../../shell/SignIn.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {SearchForm} from '../search/SearchPage.tsx';
import './home.css';

interface Words {
  title: string; lead: string; forPublic: string; signIn: string;
  ways: string;
  known: string; knownText: string; decided: string; decidedText: string; compare: string; compareText: string; due: string; dueText: string;
  work: string; workText: string; open: string; openText: string; log: string; logText: string; operate: string; operateText: string;
}

const WORDS: Sentences<Words> = {
  en: {
    title: 'The record of the education bureau', lead: 'Every act is a recorded fact. Each list and figure can be had as of any day, with what was known then, traced to who decided it under which law, and proven unaltered.',
    forPublic: 'What is public is shown without signing in.', signIn: 'Sign in', ways: 'Ways in',
    known: 'What was known on a day', knownText: 'Find a record, put the crosshair on the day, and check the seals of its facts.',
    decided: 'Who decided what', decidedText: 'From a complaint or a document number to the decision, its evidence, and what it led to.',
    compare: 'Compare years', compareText: 'Budget execution and any figure, as of two dates side by side, to take out.',
    due: 'Deadlines', dueText: 'Statutory clocks by unit, rule and officer; each day says why it counts.',
    work: 'What waits for me', workText: 'Follow-ups, clocks and notices, and the forms for acts.',
    open: 'Disclosed records', openText: 'Schools, the disclosure catalogue, lotteries, and a verifier for bundles.',
    log: 'Integrity', logText: 'The log, its witnesses, what was verified last, and how the projections stand.',
    operate: 'Replay', operateText: 'The bureau’s history played over a range, step by step.',
  },
  zh: {
    title: '教育局登记与档案', lead: '每一行为都是一条事实记录。任何清单与数据都可按任意一天查询，显示当时所知，追溯由谁依据何法决定，并可证明未被改动。',
    forPublic: '公开内容无须登录即可查看。', signIn: '登录', ways: '入口',
    known: '某日当时所知', knownText: '找到登记簿，将十字线置于当日，逐条核验事实的封印。',
    decided: '谁作出了何决定', decidedText: '从投诉或文号到决定、证据及其后果。',
    compare: '年度对比', compareText: '预算执行及任何数据，两个日期并列对比，可导出。',
    due: '法定期限', dueText: '按科室、规则、承办人查看期限；每一天为何计入都有说明。',
    work: '待办事项', workText: '后续事项、期限与通知，以及各类行为的办理表单。',
    open: '公开登记', openText: '学校、公开目录、电脑派位结果与卷宗核验。',
    log: '完整性', logText: '日志、见证人、最近一次核验及各视图的状态。',
    operate: '回放', operateText: '按时段逐步回放本局的历史。',
  },
};

const ALL = ['CLERK', 'DECIDER', 'INSPECTOR', 'ANALYST', 'AUDITOR'];
const WAYS: readonly {path: string; word: 'known' | 'decided' | 'compare' | 'due' | 'work' | 'open' | 'log' | 'operate'; open?: readonly string[]}[] = [
  {path: '/console/work', word: 'work', open: ['CLERK', 'DECIDER', 'INSPECTOR', 'AUDITOR', 'SCHOOL']},
  {path: '/console/records', word: 'known', open: ALL},
  {path: '/console/cases', word: 'decided', open: ['CLERK', 'DECIDER', 'INSPECTOR', 'AUDITOR']},
  {path: '/console/deadlines', word: 'due', open: ALL},
  {path: '/console/figures', word: 'compare', open: ALL},
  {path: '/console/replay', word: 'operate', open: ALL},
  {path: '/console/integrity', word: 'log', open: [...ALL, 'OPERATOR']},
  {path: '/console/public', word: 'open'},
];

/** Where everybody begins: the search, and the ways in that are open to who has signed in. */
export default function HomePage() {
  const words = useWords(WORDS);
  const me = useMe();
  const door = useContext(SignInContext);
  const [parameters] = useAddress();
  const [, navigate] = useLocation();
  return <Titled title={words.title}>
    <p>{words.lead}</p>
    <SearchForm text="" onSearch={text => navigate(addressOf('/console/search', {...carried(parameters), text}))} />
    {!me.who && <p className="row">{words.forPublic} <button type="button" className="main" onClick={() => door.open()}>{words.signIn}</button></p>}
    <h2>{words.ways}</h2>
    <ul className="ways">{WAYS.filter(way => isOpen(way.open, me.roles)).map(way => <li key={way.path}>
      <Link href={addressOf(way.path, carried(parameters))}>{words[way.word]}</Link>
      <p className="small">{words[`${way.word}Text`]}</p>
    </li>)}</ul>
  </Titled>;
}
