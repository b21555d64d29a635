import type {RecordView} from './tabs.ts';

export default function CompareView({kind, code}: RecordView) {
  return <p>{kind.type} {code}</p>;
}
