/** The last day of the last quarter that was over on a day. */
export function quarterEnd(day: string | undefined): string {
  const on = day && /^\d{4}-\d\d-\d\d$/.test(day) ? day : new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  const year = Number(on.slice(0, 4));
  return ends.map(each => `${year}-${each}`).filter(each => each <= on).at(-1) ?? `${year - 1}-12-31`;
}
