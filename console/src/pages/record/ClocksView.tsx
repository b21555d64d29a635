import {useEffect, useMemo, useState} from 'react';
import {useAnswer} from '../../api/useAnswer.ts';
import {pointIn, useAddress} from '../../shell/address.ts';
import {useMe} from '../../shell/SignIn.tsx';
import {recordDocument} from '../../schema/questions.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Fields, moment} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {ClocksPicture, type Spot} from './ClocksPicture.tsx';
import {ChangeTable, FactLink} from './FieldChanges.tsx';
import {holds, UNKNOWN, useRectangles, type Rectangle} from './rectangles.ts';
import type {RecordView} from './tabs.ts';
import './clocks.css';

const WORDS: Sentences<{
  versions: (n: number) => string; loading: (n: number) => string; table: string; known: string; until: string; inEffect: string; by: string; changed: string; open: string; unknown: string; setAside: string;
  here: (position: number, day: string) => string; nothing: string; atKnown: (position: number) => string; atDay: (day: string) => string; record: string; go: string; position: string; day: string; same: string;
}> = {
  en: {
    versions: n => `${n} versions`, loading: n => `${n} versions so far …`, table: 'All versions as a table', known: 'Known from position', until: 'until', inEffect: 'In effect from', by: 'By', changed: 'What changed', open: 'open', unknown: 'an unknown day', setAside: 'set aside',
    here: (position, day) => `After position ${position}, in effect on ${day}`, nothing: 'There the record isn’t there.', atKnown: position => `What came to be known at position ${position}`, atDay: day => `What changed on ${day}`, record: 'What the record says there', go: 'Go there', position: 'Position', day: 'Day', same: 'On the first day of this version nothing differs across this edge.',
  },
  zh: {
    versions: n => `${n} 个版本`, loading: n => `已取得 ${n} 个版本……`, table: '以表格列出全部版本', known: '自位置起所知', until: '至', inEffect: '自何日起有效', by: '由', changed: '变化', open: '未止', unknown: '不明日期', setAside: '已被撤销',
    here: (position, day) => `位置 ${position} 之后所知、${day} 有效`, nothing: '该处没有此登记。', atKnown: position => `位置 ${position} 起所知的变化`, atDay: day => `${day} 起的变化`, record: '该处的登记内容', go: '前往', position: '位置', day: '日期', same: '此版本首日在该边界两侧无差异。',
  },
};

const SETTLED_MILLIS = 150;

/** How a record stood on both clocks: a picture with a crosshair, and what it says where that stands. */
export default function ClocksView({kind, code, record}: RecordView) {
  const words = useWords(WORDS);
  const me = useMe();
  const [parameters, set] = useAddress();
  const document = useMemo(() => recordDocument(kind, me.roles), [kind, me.roles]);
  // The record's own id, whatever the point of the address: it may not be there at that point.
  const id = useMemo(() => idOf(kind.type, code), [kind.type, code]);
  const {all, basis, isComplete, problems} = useRectangles(id);
  const point = pointIn(parameters);
  const now: Spot | null = basis && {position: point.position ?? basis.position, day: point.effectiveOn ?? basis.effectiveOn};
  const [moved, setMoved] = useState<Spot | null>(null);
  const spot = moved ?? now;
  // The address follows once the crosshair rests.
  useEffect(() => {
    if (!moved) return undefined;
    const timer = setTimeout(() => {
      set({position: String(moved.position), on: moved.day}, {replace: true});
      setMoved(null);
    }, SETTLED_MILLIS);
    return () => clearTimeout(timer);
  }, [moved, set]);
  const beside = useAnswer(document, now ? {code, asOf: {position: now.position, effectiveOn: now.day}} : null, {anew: false});
  const there = beside.data?.[kind.one];
  const here = spot ? all.find(each => holds(each, spot.position, spot.day)) : undefined;
  return <>
    <Waiting on={!basis && problems.length === 0} />
    <Problems of={problems} partial={all.length > 0} />
    {basis && spot && <>
      <p role="status">{isComplete ? words.versions(all.length) : words.loading(all.length)}</p>
      <div className="clocks">
        <div>
          <ClocksPicture all={all} last={basis.position} today={basis.effectiveOn} spot={spot} onMove={setMoved} />
          <form className="row noprint" key={`${spot.position} ${spot.day}`} onSubmit={e => {
            e.preventDefault();
            const form = new FormData(e.currentTarget);
            set({position: String(form.get('position')), on: String(form.get('on'))});
          }}>
            <label>{words.position}<input name="position" inputMode="numeric" pattern="\d+" size={8} defaultValue={spot.position} /></label>
            <label>{words.day}<input name="on" type="date" defaultValue={spot.day} /></label>
            <button>{words.go}</button>
          </form>
          <div aria-live="polite"><h2>{words.here(spot.position, spot.day)}</h2>
            {!here && <p>{words.nothing}</p>}</div>
          {here && <Edges kind={kind} of={here} />}
        </div>
        <section tabIndex={0} aria-label={words.record} className={beside.stale || beside.waiting ? 'stale' : ''}>
          <h2>{words.record}</h2>
          <Problems of={beside.problems} again={beside.again} partial={!!there} />
          {there ? <><BasisLine basis={there.basis} /><Fields record={there} members={kind.fields} of={kind.type} kind={kind} /></> : !beside.waiting && <p>{words.nothing}</p>}
        </section>
      </div>
      <details open={all.length <= 12}><summary>{words.table}</summary><Table all={all} type={kind.type} /></details>
    </>}
    {record === null && !basis && null}
  </>;
}

function idOf(type: string, code: string) {
  const bytes = new TextEncoder().encode(JSON.stringify([type, code]));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What differs across the two edges at which a version begins, and the facts that did it. */
function Edges({kind, of}: {kind: RecordView['kind']; of: Rectangle}) {
  const words = useWords(WORDS);
  const {knownFrom, effectiveFrom} = of;
  const day = effectiveFrom.on === UNKNOWN ? words.unknown : effectiveFrom.on;
  return <>
    <h3>{words.atKnown(knownFrom.position)}</h3>
    {knownFrom.fact && <p><FactLink fact={knownFrom.fact} /> <span className="small quiet">{moment(knownFrom.fact.recordedAt)}</span></p>}
    {knownFrom.fields.length > 0 ? <ChangeTable kind={kind} caption={words.atKnown(knownFrom.position)} changes={knownFrom.fields.map(each => ({...each, by: knownFrom.fact}))} /> : <p className="small quiet">{words.same}</p>}
    <h3>{words.atDay(day)}</h3>
    {effectiveFrom.facts?.map(each => <p key={each.position}><FactLink fact={each} /></p>)}
    {effectiveFrom.fields.length > 0 ? <ChangeTable kind={kind} caption={words.atDay(day)} changes={effectiveFrom.fields} /> : <p className="small quiet">{words.same}</p>}
  </>;
}

function Table({all, type}: {all: readonly Rectangle[]; type: string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const fields = (of: readonly {field: string}[]) => of.map(each => names.field(each.field, type)).join(', ');
  return <div className="scroll tall" tabIndex={0} role="group" aria-label={words.table}><table>
    <thead><tr><th scope="col">{words.known}</th><th scope="col">{words.until}</th><th scope="col">{words.inEffect}</th><th scope="col">{words.until}</th><th scope="col">{words.by}</th><th scope="col">{words.changed}</th></tr></thead>
    <tbody>{all.map(each => <tr key={each.id}>
      <th scope="row">{each.knownFrom.position}</th><td>{each.knownTo?.position ?? words.open}</td>
      <td>{each.effectiveFrom.on === UNKNOWN ? words.unknown : each.effectiveFrom.on}</td><td>{each.effectiveTo?.on ?? words.open}</td>
      <td>{each.knownFrom.fact && <FactLink fact={each.knownFrom.fact} />}{each.setAside && <span className="mark late">{words.setAside}</span>}</td>
      <td>{fields(each.knownFrom.fields) || fields(each.effectiveFrom.fields)}</td>
    </tr>)}</tbody>
  </table></div>;
}
