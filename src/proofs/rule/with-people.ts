import pg from 'pg';
import { addPeople } from '../../testing/histories/see-in-sql.ts';
import type { Grounds } from '../proof.ts';

/** Work on a fresh database in which the people of the histories are known. */
export async function withPeople<Result>(
  grounds: Grounds,
  work: (superuser: pg.Client) => Promise<Result>,
): Promise<Result> {
  const { connection, drop } = await grounds.createDatabase();
  const superuser = new pg.Client(connection);
  await superuser.connect();
  try {
    await addPeople(superuser);
    return await work(superuser);
  } finally {
    await superuser.end();
    await drop();
  }
}
