/** How the house stands: numbers and names of its parts, and nothing about anybody. */
import type { Client } from 'pg';
import type { Answer, Ask, Command } from './command.ts';
import { asKeeper } from '../server/store/as-keeper.ts';

export const status: Command = {
  name: 'status',
  says: 'How the house stands: its parts, and how much there is of everything. Numbers only.',
  options: {},
  run: tellStatus,
};

async function tellStatus({ ground }: Ask): Promise<Answer> {
  const counts = await asKeeper((await ground()).owner, count);
  return {
    code: 0,
    lines: Object.entries(counts).map(([what, n]) => `${what}: ${n.toLocaleString('en-US')}`),
    found: { counts },
  };
}

async function count(client: Client): Promise<Record<string, number>> {
  const { rows } = await client.query<Record<string, string>>(`
    select (select count(*) from person) as people,
      (select count(*) from partnership) as partnerships,
      (select count(*) from entry) as entries,
      (select count(*) from session) as sessions,
      (select count(*) from invitation where accepted_at is null and withdrawn_at is null
        and until_at > statement_timestamp()) as "openInvitations"`);
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, n]) => [name, Number(n)]));
}
