/** True when two values out of the record say the same, whatever the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [of, to] = [said(a), said(b)];
  const names = Object.keys(of);
  return (
    names.length === Object.keys(to).length &&
    names.every((name) => Object.hasOwn(to, name) && isSame(of[name], to[name]))
  );
}

/** A field without a value was not said. */
function said(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}
