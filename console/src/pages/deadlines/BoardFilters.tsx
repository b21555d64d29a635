import {useAnswer} from '../../api/useAnswer.ts';
import {useAddress} from '../../shell/address.ts';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {useKind} from '../../schema/catalogue.ts';
import type {Based} from './Board.tsx';
import {deadlineChoices} from './deadlines.query.ts';
import {pinned, SOON_DAYS, soonDays} from './filters.ts';
import {useRuleNames} from './rules.ts';

const WORDS: Sentences<{
  legend: string; unit: string; rule: string; kind: string; actor: string; within: string; of: string; any: string; days: (n: string) => string; clear: string; take: string; form: string;
}> = {
  en: {
    legend: 'Only clocks', unit: 'of the unit', rule: 'under the rule', kind: 'of matters that are', actor: 'within which acts', within: 'Due soon means',
    of: 'of the matter', any: 'any', days: n => `within ${n} days`, clear: 'Show all', take: 'Apply', form: 'such as application/310105-2026-001',
  },
  zh: {
    legend: '仅看', unit: '承办机构', rule: '期限规则', kind: '事项类别', actor: '应办理一方', within: '即将届满', of: '所属事项', any: '不限', days: n => `${n} 日内`,
    clear: '查看全部', take: '应用', form: '如 application/310105-2026-001',
  },
};

/** What the whole board is narrowed to; it stands in the address. */
export function BoardFilters({basis}: Based) {
  const words = useWords(WORDS);
  const names = useNames();
  const [parameters, set] = useAddress();
  const clock = useKind('Clock');
  const {data} = useAnswer(deadlineChoices, {asOf: pinned(parameters, basis)}, {anew: false});
  const values = (told: {groups: readonly {values: readonly {value?: string | null}[]}[]} | undefined, chosen: string | undefined) => {
    const all = (told?.groups ?? []).map(group => group.values[0]?.value ?? '').filter(Boolean);
    return chosen && !all.includes(chosen) ? [chosen, ...all] : all;
  };
  const rules = values(data?.rules, parameters['rule']);
  const ruleName = useRuleNames(rules);
  const actors = clock?.inputs['ClockFilter']?.some(each => each.name === 'actor') ? clock.words['PeriodActor'] ?? [] : [];
  const choice = (parameter: string, label: string, options: readonly (readonly [string, string])[]) =>
    <label>{label}<select value={parameters[parameter] ?? ''} onChange={e => set({[parameter]: e.target.value})}>
      <option value="">{words.any}</option>
      {options.map(([value, name]) => <option key={value} value={value}>{name}</option>)}
    </select></label>;
  return <fieldset className="noprint narrowing"><legend>{words.legend}</legend>
    <div className="row">
      {choice('unit', words.unit, values(data?.units, parameters['unit']).map(each => [each, each] as const))}
      {choice('rule', words.rule, rules.map(each => [each, ruleName(each)] as const).sort((a, b) => a[1].localeCompare(b[1])))}
      {choice('kind', words.kind, values(data?.kinds, parameters['kind']).map(each => [each, names.type(typeName(each))] as const))}
      {choice('actor', words.actor, actors.map(each => [each.word, names.value(each.word, 'PeriodActor')] as const))}
      <label>{words.within}<select value={soonDays(parameters)} onChange={e => set({within: e.target.value === '14' ? null : e.target.value})}>
        {SOON_DAYS.map(each => <option key={each} value={each}>{words.days(each)}</option>)}
      </select></label>
      <form className="row" key={parameters['of']} onSubmit={e => { e.preventDefault(); set({of: String(new FormData(e.currentTarget).get('of') ?? '').trim()}); }}>
        <label>{words.of}<input name="of" size={26} defaultValue={parameters['of'] ?? ''} placeholder={words.form} /></label>
        <button>{words.take}</button>
      </form>
      {['unit', 'rule', 'kind', 'actor', 'of'].some(each => parameters[each]) && <button type="button" onClick={() => set({unit: null, rule: null, kind: null, actor: null, of: null})}>{words.clear}</button>}
    </div>
  </fieldset>;
}

/** `disclosure-request` as the schema names its type, as far as that can be told. */
export const typeName = (kind: string) => kind.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
