import {useAddress} from '../../shell/address.ts';
import {useWords, type Sentences} from '../../words/language.ts';

const WORDS: Sentences<{title: string; position: string; day: string; go: string; none: string; about: string}> = {
  en: {
    title: 'Beside another point in time', position: 'Known after position', day: 'In effect on', go: 'Put beside', none: 'Remove',
    about: 'The first point is the one at the top of the page. What is left empty here means now.',
  },
  zh: {
    title: '与另一时点并列', position: '截至位置所知', day: '生效日', go: '并列显示', none: '取消并列',
    about: '第一个时点为页面上方所选时点；此处留空即为现在。',
  },
};

/** The second point on both clocks, beside which the first is put. */
export function OtherPoint() {
  const words = useWords(WORDS);
  const [parameters, set] = useAddress();
  const position = parameters['bposition'] ?? '', on = parameters['bon'] ?? '';
  return <form className="row" aria-label={words.title} key={`${position} ${on}`} onSubmit={e => {
    e.preventDefault();
    const form = new FormData(e.currentTarget);
    set({bposition: String(form.get('bposition') ?? ''), bon: String(form.get('bon') ?? '')});
  }}>
    <fieldset className="row" title={words.about}><legend>{words.title}</legend>
      <label>{words.position}<input name="bposition" inputMode="numeric" pattern="\d*" size={10} defaultValue={position} /></label>
      <label>{words.day}<input name="bon" type="date" defaultValue={on} /></label>
      <button>{words.go}</button>
      {(position || on) && <button type="button" onClick={() => set({bposition: null, bon: null})}>{words.none}</button>}
    </fieldset>
  </form>;
}
