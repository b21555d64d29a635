// Why a day counts, as the program says it in English, in the reader's language and in parts.
import type {Language} from '../../words/language.ts';
import type {Names} from '../../words/names.ts';

export interface Reason {
  readonly text: string;
  /** The notice of holidays that it rests on, and where that was published. */
  readonly notice?: {readonly title: string; readonly reference: string};
}

const PLAIN: Readonly<Record<string, string>> = {
  'weekday': '工作日', 'weekend': '周末', 'calendar day': '日历日，连续计算', 'the day of the event': '起算当日，不计入',
};

export function reasonOf(told: string, language: Language, names: Names): Reason {
  const isChinese = language === 'zh';
  const rolled = /^the next working day \((.*)\)$/.exec(told);
  if (rolled) {
    const inner = reasonOf(rolled[1]!, language, names);
    return {...inner, text: isChinese ? `顺延至下一个工作日（${inner.text}）` : `the next working day (${inner.text})`};
  }
  const [, kind, holiday, title, reference] = /^(holiday|make-up workday) (.*?), by (.*) \((\S+)\)$/.exec(told) ?? [];
  if (kind && title && reference) {
    const text = isChinese ? `${kind === 'holiday' ? '节假日' : '调休上班'}：${holiday}` : `${kind} ${holiday}`;
    return {text, notice: {title, reference}};
  }
  const [, ground, notice] = /^([A-Z_]+), notice (.*)$/.exec(told) ?? [];
  if (ground) return {text: isChinese ? `中止：${names.value(ground, 'SuspensionGround')}，通知文号 ${notice}` : `${names.value(ground, 'SuspensionGround')}, notice ${notice}`};
  return {text: isChinese ? PLAIN[told] ?? told : told};
}
