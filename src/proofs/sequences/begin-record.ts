import { day } from '../../record/time.ts';
import { recordOf, type PureRecord } from '../../testing/pure-record.ts';
import { people, roles } from '../../testing/random-acts.ts';

/** The record of a table at which everybody sits since yesterday, and nothing was said. */
export function beginRecord(): PureRecord {
  const yesterday = Date.now() - day;
  return recordOf(
    people.map((person, n) => ({
      person,
      role: roles[n] ?? 'client',
      from: yesterday + n,
      until: null,
    })),
  );
}
