export default function DeadlinesPage(_: {}) {
  return <p>…</p>;
}
