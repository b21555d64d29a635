export default function ReplayPage(_: {}) {
  return <p>…</p>;
}
