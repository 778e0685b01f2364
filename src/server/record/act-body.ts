import * as z from 'zod';
import { wanted } from '../../record/life.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Act } from '../../record/room.ts';
import { actRules } from '../../rooms/acting.ts';

const id = z.uuid().toLowerCase();

/** An act as it arrives: strict, with a body that its kind's own schema reads. */
export const actEnvelope = z.strictObject({
  id,
  item: id,
  kind: z.enum(Object.keys(actRules) as [string, ...string[]]),
  body: z.record(z.string(), z.unknown()),
  about: z.array(id).max(20).optional(),
  for: wanted.optional(),
});

/**
 * Reads an act's body by its kind. What does not fit is refused by where it is and what is wrong
 * there, and never by what was sent.
 */
export function readAct(envelope: z.output<typeof actEnvelope>): Act | Refusal {
  const read = actRules[envelope.kind]?.schema.safeParse(envelope.body);
  if (!read) return refuse('input/invalid', { where: 'kind' });
  if (read.success) return { ...envelope, body: read.data };
  const [{ message, path } = { message: '', path: [] }] = read.error.issues;
  const code = /^[a-z]+\/[a-z-]+$/.test(message) ? message : 'input/invalid';
  return refuse(code, { where: path.join('.') });
}
