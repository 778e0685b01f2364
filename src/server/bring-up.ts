/** From a database server that runs to a database of ours that is whole, and opened by our roles. */
import { Client, type ClientConfig } from 'pg';
import { startProblem } from './start-problem.ts';
import { lintCatalog } from './store/catalog-lint.ts';
import type { Database } from './store/database.ts';
import type { Keyring } from './store/keyring.ts';
import { migrate, type Passwords } from './store/migrate.ts';
import { refuseQuarantine } from './store/quarantine.ts';

/** The roles' passwords follow from the master key, so nobody keeps them and nobody can lose them. */
export function rolePasswords(keyring: Keyring): Passwords {
  return {
    record: keyring.purpose('database role record').toString('base64url'),
    door: keyring.purpose('database role door').toString('base64url'),
    jobs: keyring.purpose('database role jobs').toString('base64url'),
  };
}

export async function bringUp(owner: ClientConfig, keyring: Keyring): Promise<void> {
  await refuseQuarantine(owner).catch((error: unknown) => {
    throw inWords(error);
  });
  try {
    await migrate(owner, rolePasswords(keyring));
  } catch (error) {
    throw inWords(error);
  }
  await lookForOpenings(owner);
}

/** A house whose database lets somebody past the policies does not open. */
async function lookForOpenings(owner: ClientConfig): Promise<void> {
  const findings = await findOpenings(owner);
  if (findings.length === 0) return;
  throw startProblem(
    'database/open',
    `The database is not closed as it must be, so the house stays shut:\n${findings.map((finding) => `- ${finding}`).join('\n')}`,
  );
}

async function findOpenings(owner: ClientConfig) {
  const client = new Client(owner);
  await client.connect();
  try {
    return await lintCatalog(client);
  } finally {
    await client.end();
  }
}

/** Opens one of the keys that are kept wrapped. Better to stop here than to write with another key. */
export async function checkKey(database: Database, keyring: Keyring): Promise<void> {
  const practice = await database.atDoor((db) =>
    db.selectFrom('practice').select(['practice_id', 'wrapped_key']).limit(1).executeTakeFirst(),
  );
  if (practice === undefined) return;
  try {
    keyring.open(`practice ${practice.practice_id}`, practice.wrapped_key);
  } catch {
    throw anotherKey();
  }
}

function inWords(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  // The embedded database's own password follows from the key that it was made with.
  if (code === '28P01') return anotherKey();
  if (code !== '42501') return error;
  return startProblem(
    'database/not-owner',
    'The user in DATABASE_URL may not make tables and roles there. Hearthside needs the owner of the database, with the right to create roles (alter role … createrole).',
  );
}

function anotherKey(): Error {
  return startProblem(
    'key/another',
    'This master key is not the one that this data was closed with. Put back the right key file; nothing was changed.',
  );
}
