/** What people ask of a house most often, each at one of the real tables, chosen by chance. */
import { findSession } from '../../src/server/auth/find-session.ts';
import { deliver } from '../../src/server/record/deliver.ts';
import { readTables } from '../../src/server/record/tables.ts';
import { readToday } from '../../src/server/record/today.ts';
import { append, comment } from '../ground/say.ts';
import type { BigHouse } from './make-house.ts';

export type Works = Readonly<Record<Work, () => Promise<unknown>>>;
export const everyWork = ['open', 'act', 'session', 'today'] as const;
export type Work = (typeof everyWork)[number];

export function worksIn({ tables }: BigHouse, open: ReturnType<BigHouse['open']>): Works {
  const { reader, writer } = open;
  const anyTable = () => {
    const table = tables[Math.floor(Math.random() * tables.length)];
    if (!table) throw new Error('there is no real table');
    return table;
  };
  return {
    async open() {
      const { partnership, client } = anyTable();
      const given = await deliver(reader, client, partnership, 'nothing');
      if (given === 'not-here') throw new Error('not here');
      return JSON.stringify(given.delivery);
    },
    async act() {
      const { partnership, client, goals } = anyTable();
      await append(writer, client, partnership, comment(goals[0] ?? ''));
    },
    async session() {
      const { token } = anyTable();
      const found = await findSession({ database: writer.database, clock: Date.now }, token);
      if (!found) throw new Error('no session');
    },
    // As the therapist, who sits at many tables.
    async today() {
      const { therapist } = anyTable();
      await readTables(reader, therapist);
      await readToday(reader, therapist);
    },
  };
}
