import {useId, useState} from 'react';
import {useWords, type Sentences} from '../../words/language.ts';
import '../../ui/bundle/bundle.css';

const WORDS: Sentences<{drop: string}> = {
  en: {drop: 'It can be dropped here as well. It stays on your machine.'},
  zh: {drop: '也可拖放到此处。文件不会离开您的设备。'},
};

/** A file from disk: picked, which anybody can, or dropped. */
export function FilePick({label, accept, onPick}: {label: string; accept: string; onPick: (file: File) => void}) {
  const words = useWords(WORDS);
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  return <div className={`dropzone noprint ${isOver ? 'over' : ''}`}
    onDragOver={e => { e.preventDefault(); setIsOver(true); }} onDragLeave={() => setIsOver(false)}
    onDrop={e => { e.preventDefault(); setIsOver(false); const [file] = e.dataTransfer.files; if (file) onPick(file); }}>
    <label htmlFor={id}>{label}</label>
    <div><input id={id} type="file" accept={accept} onChange={e => { const [file] = e.target.files ?? []; if (file) onPick(file); }} /></div>
    <p className="small quiet">{words.drop}</p>
  </div>;
}
