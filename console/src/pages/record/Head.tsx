// The head of a record: what its readers look for first, and ways on to what belongs to it.
import type {ComponentType} from 'react';
import {Link} from 'wouter';
import {useAnswer} from '../../api/useAnswer.ts';
import {addressOf, asOf, carried, factPath, listPath, pointIn, recordPath, useAddress} from '../../shell/address.ts';
import {useMe} from '../../shell/SignIn.tsx';
import type {Shown} from '../../schema/questions.ts';
import {Value} from '../../ui/Value.tsx';
import {useLanguage, useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {headOf} from './head.query.ts';
import type {RecordView} from './tabs.ts';
import './head.css';

const WORDS: Sentences<{title: string; running: string; none: string; late: string; due: (day: string) => string; papers: (n: number) => string; decisions: string; file: string; to: string; days: string; facts: (n: number) => string}> = {
  en: {title: 'In short', running: 'Periods that run', none: 'None runs.', late: 'late', due: day => `due ${day}`, papers: n => `${n} papers in the file`, decisions: 'Last decisions', file: 'Case file', to: 'Belongs to it', days: 'See its days', facts: n => `All ${n} facts with a decision`},
  zh: {title: '要点', running: '进行中的期限', none: '无进行中的期限。', late: '逾期', due: day => `${day} 届满`, papers: n => `卷内材料 ${n} 份`, decisions: '最近的决定', file: '案卷', to: '相关登记', days: '逐日说明', facts: n => `全部 ${n} 条有决定的事实`},
};

export interface HeadPlan {
  /** Fields that are shown first; those of an object within it by dots. */
  readonly says: readonly string[];
  /** Under which name its facts, clocks and papers stand; absent where it has none of its own. */
  readonly of?: (code: string, record: Shown) => string | undefined;
  /** Lists of what belongs to it, by type and filter. */
  readonly lists?: (code: string, record: Shown) => readonly (readonly [type: string, filter: object])[];
  /** Whether it is a clock, of which every day can be seen. */
  readonly days?: true;
}

const part = (record: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined), record);

/** Makes the head of a kind of records. */
export function head(plan: HeadPlan): ComponentType<RecordView> {
  return function RecordHead({kind, code, record}) {
    const words = useWords(WORDS);
    const names = useNames();
    const me = useMe();
    const [parameters] = useAddress();
    if (!record) return null;
    const said = plan.says.map(path => ({path, value: part(record, path)})).filter(({value}) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0));
    const of = plan.of?.(code, record);
    const lists = plan.lists?.(code, record) ?? [];
    const memberOf = (path: string) => {
      const steps = path.split('.');
      let members = kind.fields, type = kind.type;
      for (const name of steps.slice(0, -1)) {
        const member = members.find(each => each.name === name);
        type = member?.of ?? type;
        members = kind.objects[type] ?? [];
      }
      const name = steps[steps.length - 1]!;
      return {type, member: members.find(each => each.name === name) ?? {name, of: 'String', shape: 'value' as const}};
    };
    return <section className="head" aria-label={words.title}>
      <dl className="facts">{said.map(({path, value}) => {
        const {type, member} = memberOf(path);
        return <div key={path}><dt>{names.field(member.name, type)}</dt><dd><Value value={value} member={member} kind={kind} /></dd></div>;
      })}</dl>
      {of && me.roles.some(role => ['CLERK', 'DECIDER', 'INSPECTOR', 'AUDITOR'].includes(role)) && <Around of={of} />}
      {(lists.length > 0 || plan.days) && <p className="row"><span className="quiet">{words.to}:</span>
        {plan.days && <Link href={addressOf('/console/deadlines', {...carried(parameters), clock: code})}>{words.days}</Link>}
        {lists.map(([type, filter]) => <Link key={type} href={addressOf(listPath(type), {...carried(parameters), filter: JSON.stringify(filter)})}>{names.type(type)}</Link>)}</p>}
    </section>;
  };
}

/** Periods that run, decisions and papers of the matter. */
function Around({of}: {of: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters] = useAddress();
  const {data} = useAnswer(headOf, {of: [of], code: of, asOf: asOf(pointIn(parameters))});
  if (!data) return null;
  const {running, papers, decisions, caseFile} = data;
  return <dl className="facts">
    <div><dt>{words.running}</dt><dd>{running.edges.length === 0 ? <span className="quiet">{words.none}</span> : <ul className="plain">{running.edges.map(({node}) => <li key={node.code}>
      <Link href={addressOf('/console/deadlines', {...carried(parameters), clock: node.code})}>{language === 'zh' ? node.rule.titleZh : node.rule.title}</Link>{' '}
      {node.due.date && <span className={`mark ${node.breached ? 'late' : ''}`}>{words.due(node.due.date)}{node.breached && ` · ${words.late}`}</span>}</li>)}</ul>}</dd></div>
    {decisions.edges.length > 0 && <div><dt>{words.decisions}</dt><dd><ul className="plain">{decisions.edges.map(({node}) => <li key={node.position}>
      <Link href={addressOf(factPath(node.position), carried(parameters))}>{names.fact(node.type)}</Link> {node.documentNumber} <span className="quiet">{node.decidedOn}</span>
      {node.standing !== 'STANDS' && <> <span className="mark late">{names.value(node.standing, 'FactStanding')}</span></>}</li>)}</ul>
      {decisions.totalCount > decisions.edges.length && <Link href={addressOf(listPath('FactRecord'), {...carried(parameters), filter: JSON.stringify({of: [of], documentNumberKnown: true})})}>{words.facts(decisions.totalCount)}</Link>}</dd></div>}
    {(caseFile || papers.totalCount > 0) && <div><dt>{words.file}</dt><dd>{caseFile && <Link href={addressOf(recordPath('CaseFile', caseFile.code), carried(parameters))}>{caseFile.number} {caseFile.title}</Link>}{' '}
      {papers.totalCount > 0 && <Link href={addressOf(listPath('CasePaper'), {...carried(parameters), filter: JSON.stringify({of: [of]})})}>{words.papers(papers.totalCount)}</Link>}</dd></div>}
  </dl>;
}
