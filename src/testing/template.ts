import pg from 'pg';
import { withClient, type Connection } from './connection.ts';
import { prepareTemplate } from './prepare-template.ts';

/** Makes the database that every test database is a copy of. Nobody may change it afterwards. */
export async function makeTemplate(server: Connection, template: string): Promise<void> {
  const name = pg.escapeIdentifier(template);
  await withClient(server, (client) => client.query(`create database ${name}`));
  await prepareTemplate({ ...server, database: template });
  await withClient(server, (client) =>
    client.query(`alter database ${name} with is_template true allow_connections false`),
  );
}

export async function dropTemplate(server: Connection, template: string): Promise<void> {
  const name = pg.escapeIdentifier(template);
  await withClient(server, async (client) => {
    await client.query(`alter database ${name} with is_template false`);
    await client.query(`drop database ${name} with (force)`);
  });
}
