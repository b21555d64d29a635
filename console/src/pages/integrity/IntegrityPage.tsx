export default function IntegrityPage(_: {view: string}) {
  return <p>…</p>;
}
