export default function IntakePage(_: {view: string}) {
  return <p>…</p>;
}
