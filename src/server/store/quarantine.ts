/**
 * While a copy is being brought back, the house stays shut: what was taken back since the copy was
 * made is open again in it, until the ledger has been told. The mark is a schema of its own, so that
 * it stands whatever the tables are, and falls only as the last step.
 */
import { Client, type ClientBase, type ClientConfig } from 'pg';
import { startProblem } from '../start-problem.ts';

const mark = 'hearthside_quarantine';

export async function isQuarantined(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(
    `select to_regnamespace('${mark}') is not null as is`,
  );
  return rows[0]?.is ?? false;
}

export async function beginQuarantine(client: ClientBase): Promise<void> {
  await client.query(`create schema if not exists ${mark}`);
}

export async function liftQuarantine(client: ClientBase): Promise<void> {
  await client.query(`drop schema if exists ${mark}`);
}

/** A house whose past is only half brought back does not open. */
export async function refuseQuarantine(owner: ClientConfig): Promise<void> {
  const client = new Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    if (!(await isQuarantined(client))) return;
  } finally {
    await client.end();
  }
  throw startProblem(
    'house/quarantine',
    'A copy was being brought back here, and that is not finished. Until it is, people could see what was taken back since the copy was made, so the house stays shut. Run the same restore once more: npm run hearthside -- restore …',
  );
}
