import {useState} from 'react';
import {ProblemError, send, type Problem} from '../../api/http.ts';
import {Problems} from '../../ui/Problems.tsx';
import {useWords, type Sentences} from '../../words/language.ts';

const WORDS: Sentences<{choose: string; keeping: string; kept: (size: string, type: string) => string; about: string}> = {
  en: {
    choose: 'Hand in a file', keeping: 'The file is being sent …', kept: (size, type) => `Kept: ${size} bytes, ${type}. Its digest stands above.`,
    about: 'Codes of the people it is about, with commas; it is then kept sealed',
  },
  zh: {choose: '提交文件', keeping: '正在上传文件……', kept: (size, type) => `已保存：${size} 字节，${type}。摘要值已填入。`, about: '所涉人员代码（逗号分隔）；填写后加密保存'},
};

/** A field for a document's digest: it is typed, or the file is handed in and its digest stands here then. */
export function DocumentField({id, value, onChange, invalid, describedBy, required}: {
  id: string; value: string; onChange: (value: string) => void; invalid: boolean; describedBy?: string; required: boolean;
}) {
  const words = useWords(WORDS);
  const [about, setAbout] = useState('');
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const keep = async (file: File) => {
    setProblem(null);
    setSaid(words.keeping);
    try {
      const answer = await send('/documents', {
        method: 'PUT', body: file,
        headers: {'Content-Type': file.type || 'application/octet-stream', ...(about.trim() && {'X-Chalkline-About': about.trim()})},
      });
      const kept = await answer.json() as {digest: string; size: number; mediaType: string};
      onChange(kept.digest);
      setSaid(words.kept(String(kept.size), kept.mediaType));
    } catch (e) {
      setSaid('');
      setProblem(e instanceof ProblemError ? e.problem : {code: 'ERROR', message: String(e)});
    }
  };
  return <span className="document">
    <input id={id} className="mono" value={value} onChange={e => onChange(e.target.value)} aria-invalid={invalid} aria-describedby={describedBy}
      aria-required={required} spellCheck={false} autoComplete="off" maxLength={64} />
    <details><summary>{words.choose}</summary>
      <div className="stack">
        <label>{words.about}<input value={about} onChange={e => setAbout(e.target.value)} autoComplete="off" /></label>
        <label>{words.choose}<input type="file" onChange={e => { const file = e.target.files?.[0]; if (file) void keep(file); }} /></label>
      </div>
    </details>
    <span role="status" className="small">{said}</span>
    {problem && <Problems of={[problem]} />}
  </span>;
}
