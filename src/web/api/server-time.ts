/** A device's clock may be wrong by hours; when a session ends is told in the server's time. */
let ahead = 0;

/** From the `Date` of an answer, which is exact to a second. */
export function noteServerTime(date: string | null): void {
  const said = date === null ? Number.NaN : Date.parse(date);
  if (Number.isFinite(said)) ahead = said - Date.now();
}

/** Now, as the server would say it. */
export function serverNow(): number {
  return Date.now() + ahead;
}
