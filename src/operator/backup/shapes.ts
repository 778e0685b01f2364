/** What a copy of the house holds, in words and shapes. A restore reads nothing that is not of them. */
import * as z from 'zod';

const id = z.uuid();
const count = z.int().min(0);

const position = z.record(z.string(), z.strictObject({ lines: count, hash: z.string() }));

/** The first thing in an archive: what is needed before a row is read. */
export const header = z.strictObject({
  format: z.literal(1),
  copy: id,
  madeAt: z.int(),
  /** The shape of the tables, as the migrations that made it. */
  migrations: z.array(z.string()),
  /** How far the ledger went: what it says later is not yet in this copy. */
  ledger: position,
  /** The last checkpoint that knows nothing newer than this copy. */
  checkpoint: count,
  /** The tables in the order in which they can be filled. */
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()) })),
});
export type Header = z.infer<typeof header>;

/** The last thing: what all of it adds up to. */
export const manifest = z.strictObject({
  tables: z.array(z.strictObject({ name: z.string(), rows: count, sha256: z.string() })),
  /** Where every chain ended. */
  heads: z.array(z.strictObject({ partnership: id, seq: count, hash: z.string() })),
});
export type Manifest = z.infer<typeof manifest>;

/** The keys, apart from what they open: wrapped by the master key, and forgotten after some weeks. */
export const keysFile = z.strictObject({
  format: z.literal(1),
  copy: id,
  madeAt: z.int(),
  practices: z.array(z.tuple([id, z.base64()])),
  partnerships: z.array(z.tuple([id, z.base64()])),
});
export type KeysFile = z.infer<typeof keysFile>;

/** Tables that hold what is over at the latest with a restore: nobody stays signed in over one. */
export const notCopied = ['migration', 'session', 'challenge'];

/** These keep their wrapped keys in the other archive. */
export const keyedTables = ['practice', 'partnership'];

const stamp = (madeAt: number) => new Date(madeAt).toISOString().replaceAll(/[:.]/g, '-');
export const houseName = (madeAt: number) => `house-${stamp(madeAt)}.tar.age`;
export const keysName = (madeAt: number) => `keys-${stamp(madeAt)}.age`;
const keysNameShape = /^keys-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.age$/;

/** When a file of keys was made; undefined where it is no such file. */
export function keysMadeAt(name: string): number | undefined {
  const parts = keysNameShape.exec(name);
  if (!parts) return undefined;
  const [, day, hour, minute, second, rest] = parts;
  return Date.parse(`${day}T${hour}:${minute}:${second}.${rest}Z`);
}
