import type {RecordView} from './tabs.ts';

export default function ClocksView({kind, code}: RecordView) {
  return <p>{kind.type} {code}</p>;
}
