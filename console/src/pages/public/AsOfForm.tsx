import {useAddress} from '../../shell/address.ts';
import {useWords, type Sentences} from '../../words/language.ts';

const WORDS: Sentences<{on: string; position: string; show: string; now: string}> = {
  en: {on: 'As of the day', position: 'As known after position', show: 'Show', now: 'Now'},
  zh: {on: '截至日期', position: '截至位置所知', show: '查看', now: '现在'},
};

/** On which day what is shown holds; the bar above, which says the same, is for who has signed in. */
export function AsOfForm() {
  const words = useWords(WORDS);
  const [parameters, set] = useAddress();
  const on = parameters['on'] ?? '', position = parameters['position'] ?? '';
  return <form className="row noprint" key={`${on} ${position}`} onSubmit={e => {
    e.preventDefault();
    const form = new FormData(e.currentTarget);
    set({on: String(form.get('on') ?? ''), position: String(form.get('position') ?? '').trim(), after: null});
  }}>
    <label>{words.on}<input type="date" name="on" defaultValue={on} /></label>
    <label>{words.position}<input name="position" inputMode="numeric" pattern="\d*" size={10} defaultValue={position} /></label>
    <button>{words.show}</button>
    {(on || position) && <button type="button" onClick={() => set({on: null, position: null, after: null})}>{words.now}</button>}
  </form>;
}
