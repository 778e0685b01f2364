/** The shapes in which the record leaves the house. A field that is not here does not leave. */
import * as z from 'zod';
import { roles, topics } from '../../record/circle.ts';
import { markers } from '../../record/delivery.ts';
import { entryAudiences } from '../../record/entry.ts';
import { audiences } from '../../record/item.ts';

const instant = z.int();
const id = z.string();

export const entry = z.strictObject({
  id,
  item: id,
  kind: z.string(),
  author: id,
  at: instant,
  audience: z.enum(entryAudiences),
  revealed: z.boolean(),
  body: z.record(z.string(), z.unknown()),
});

const item = z.strictObject({
  id,
  room: z.string(),
  topic: z.enum([...topics, 'circle']),
  audience: z.enum(audiences),
  owner: id,
  about: z.array(id),
  named: z.array(id),
});

const circle = z.strictObject({
  members: z.array(
    z.strictObject({ person: id, role: z.enum(roles), from: instant, until: instant.nullable() }),
  ),
  shares: z.array(
    z.strictObject({
      id,
      client: id,
      member: id,
      topic: z.enum(topics),
      may: z.enum(['see', 'add']),
      from: instant,
      until: instant.nullable(),
    }),
  ),
});

const person = z.strictObject({
  id,
  name: z.string(),
  called: z.string().optional(),
  pronouns: z.string().optional(),
  relation: z.string().optional(),
  marker: z.enum(markers),
});

export const delivery = z.strictObject({
  partnership: id,
  now: instant,
  whole: z.boolean(),
  circle,
  people: z.array(person),
  items: z.array(item),
  entries: z.array(entry),
  forget: z.array(id),
  cursor: z.string(),
  isExample: z.boolean(),
});

/** One thing that waits for a person, with what they call it. */
export const waiting = z.strictObject({
  partnership: id,
  item: id,
  room: z.string(),
  code: z.string(),
  from: instant,
  title: z.string(),
});

/** When the next session of a table is. */
export const nextSession = z.strictObject({ partnership: id, item: id, at: instant });

export const roomAtHand = z.strictObject({
  partnership: id,
  role: z.enum(roles),
  clients: z.array(z.string()),
  isExample: z.boolean(),
});

export const opening = z.strictObject({
  person: id,
  at: instant,
  items: z.array(id),
});
