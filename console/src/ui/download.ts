/** Hands a file that this page made, or was answered, to the browser's downloads. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(blob);
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser takes it from the address after this; a minute is enough for that to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A part of a file's name: letters, digits, and hyphens for all else. */
export const namePart = (text: string) => text.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-+|-+$/g, '');

const FORMULA = /^['=+\-@＝＋－＠\t\r\n]/;

/** A field by RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe, as the program's exports do it. */
function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV by RFC 4180, in UTF-8 with the mark by which spreadsheet programs know it. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): Blob {
  const text = rows.map(row => row.map(field).join(',') + '\r\n').join('');
  return new Blob(['\uFEFF', text], {type: 'text/csv;charset=utf-8'});
}
