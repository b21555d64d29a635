export default function ActPage(_: {name: string}) {
  return <p>…</p>;
}
