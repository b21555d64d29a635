import {Link} from 'wouter';
import {useWords, type Sentences} from '../words/language.ts';
import {Titled} from '../ui/Titled.tsx';

const WORDS: Sentences<{title: string; text: string; search: string}> = {
  en: {title: 'No such page', text: 'There is no page at this address.', search: 'Search for what you are looking for'},
  zh: {title: '没有此页', text: '该地址没有页面。', search: '检索所需内容'},
};

export default function NotFoundPage() {
  const words = useWords(WORDS);
  return <Titled title={words.title}>
    <p>{words.text} <Link href="/console/search">{words.search}</Link></p>
  </Titled>;
}
