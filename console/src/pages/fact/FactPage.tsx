export default function FactPage(_: {position: number}) {
  return <p>…</p>;
}
