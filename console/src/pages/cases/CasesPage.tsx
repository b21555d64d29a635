export default function CasesPage(_: {code: string}) {
  return <p>…</p>;
}
