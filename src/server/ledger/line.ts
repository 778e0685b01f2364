/**
 * What the ledger keeps: that something was taken back, ended, narrowed or used up. Ids, names of
 * topics and times only, never a word of anybody's.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { topics } from '../../record/circle.ts';
import { audiences } from '../../record/item.ts';

const id = z.uuid();
const at = z.int();

/** Each line says what ended, and when; replayed, it can only close. */
export const ledgerLine = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('take-back'),
    at,
    partnership: id,
    client: id,
    member: id,
    topics: z.array(z.enum(topics)),
  }),
  z.strictObject({ what: z.literal('leave'), at, partnership: id, member: id }),
  z.strictObject({
    what: z.literal('audience'),
    at,
    partnership: id,
    item: id,
    audience: z.enum(audiences),
    named: z.array(id),
  }),
  z.strictObject({ what: z.literal('erased'), at, partnership: id }),
  z.strictObject({ what: z.literal('session-ended'), at, session: id }),
  z.strictObject({ what: z.literal('sessions-ended'), at, person: id }),
  z.strictObject({ what: z.literal('passkey-removed'), at, passkey: id }),
  z.strictObject({ what: z.literal('password-ended'), at, person: id }),
  z.strictObject({ what: z.literal('authenticator-ended'), at, person: id }),
  z.strictObject({ what: z.literal('recovery-codes-ended'), at, person: id }),
  // The keyed hash of a code that opens nothing any more: the one way to say which of ten it was.
  z.strictObject({ what: z.literal('recovery-code-used'), at, person: id, code: z.base64url() }),
  z.strictObject({ what: z.literal('recovery-started'), at, person: id }),
  z.strictObject({ what: z.literal('recovery-ended'), at, person: id }),
  // The hash of the mark by which a device asks: in a copy from before, nothing else may know of it.
  z.strictObject({ what: z.literal('taken-off-device'), at, mark: z.base64url() }),
  z.strictObject({ what: z.literal('invitation-withdrawn'), at, invitation: id }),
  z.strictObject({ what: z.literal('invitation-accepted'), at, invitation: id, person: id }),
]);
export type LedgerLine = z.infer<typeof ledgerLine>;

/** The first line of each file names the file before it, so that none goes missing unseen. */
const beginning = z.strictObject({
  what: z.literal('begins'),
  at,
  /** The newest file there was, and the hash of its first line. */
  after: z.strictObject({ file: z.string(), hash: z.string() }).nullable(),
});
export type Beginning = z.infer<typeof beginning>;

const chained = { before: z.string() };
const writtenLine = z.union([
  beginning.extend(chained),
  ...ledgerLine.options.map((one) => one.extend(chained)),
]);

/** From which hash every file's chain begins. */
export const firstOfFile = '';

/** A line as text, with the hash of the line before; and its own hash. */
export function writeLine(
  line: LedgerLine | Beginning,
  before: string,
): { text: string; hash: string } {
  const text = JSON.stringify({ ...line, before });
  return { text, hash: hashLine(text) };
}

export function hashLine(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A line read back; undefined where it is none of ours. */
export function readLine(
  text: string,
): { line: LedgerLine | Beginning; before: string } | undefined {
  const parsed = writtenLine.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { before, ...line } = parsed.data;
  return { line, before };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
