/**
 * Ids are UUIDs, made by whoever writes: the browser gives an act its id (a UUIDv7), so that
 * sending it twice is harmless, and the ids of its entries follow from it.
 */
export type Id = string;

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a UUID in its one canonical spelling: lower case, with dashes. */
export function isId(text: unknown): text is Id {
  return typeof text === 'string' && shape.test(text);
}

/**
 * The id of the nth entry of an act. The first carries the act's own id; each further one
 * differs in the last byte, so both sides compute the same ids without asking.
 */
export function entryId(act: Id, n: number): Id {
  if (n === 0) return act;
  const last = (Number.parseInt(act.slice(-2), 16) + n) % 256;
  return act.slice(0, -2) + last.toString(16).padStart(2, '0');
}
