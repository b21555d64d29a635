export default function FiguresPage(_: {view: string}) {
  return <p>…</p>;
}
