export default function PublicPage(_: {view: string}) {
  return <p>…</p>;
}
