import type {RecordView} from './tabs.ts';

export default function HistoryView({kind, code}: RecordView) {
  return <p>{kind.type} {code}</p>;
}
