export default function WorkPage(_: {view: string}) {
  return <p>…</p>;
}
