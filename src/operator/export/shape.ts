/** The shape of `export.json`, version 1. A field that is not here is not exported. */
import * as z from 'zod';
import { roles } from '../../record/circle.ts';
import * as wire from '../../server/record/wire.ts';

const id = z.string();
/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
const instant = z.int();

export const exportedAccount = z.strictObject({
  person: id,
  name: z.string(),
  called: z.string().nullable(),
  pronouns: z.string().nullable(),
  address: z.string().nullable(),
  offices: z.array(z.string()),
  practice: z.string(),
  createdAt: instant,
  preferences: z.record(z.string(), z.unknown()),
  /** How they come in. What opens is left out: no key, no hash, no code. */
  passkeys: z.array(
    z.strictObject({ device: z.string(), madeAt: instant, usedAt: instant.nullable() }),
  ),
  passwordSetAt: instant.nullable(),
  recoveryCodesLeft: z.int(),
  devices: z.array(z.strictObject({ device: z.string(), signedInAt: instant, seenAt: instant })),
  /** On which devices they keep something under a passphrase; what it is lies there alone. */
  keepings: z.array(z.strictObject({ device: z.string(), keptAt: instant })),
  notices: z.array(z.strictObject({ code: z.string(), at: instant })),
});
export type ExportedAccount = z.infer<typeof exportedAccount>;

const { people, circle, items, entries } = wire.delivery.shape;

/** One room, as the person may see it at that moment. */
export const exportedTable = z.strictObject({
  partnership: id,
  role: z.enum(roles),
  /** What the room is called: the names of its clients. */
  clients: z.array(z.string()),
  people,
  circle,
  items,
  entries,
  openings: z.array(wire.opening),
});
export type ExportedTable = z.infer<typeof exportedTable>;

export const exported = z.strictObject({
  format: z.literal('hearthside export'),
  version: z.literal(1),
  madeAt: instant,
  account: exportedAccount,
  tables: z.array(exportedTable),
});
export type Exported = z.infer<typeof exported>;
