/** A house that listens on a port, and tables at which everybody is really signed in. */
import { createHash, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { withClient, type Connection } from '../../testing/connection.ts';
import { amara } from '../../testing/given.ts';
import { handOutMeasures } from '../../testing/hand-out-measures.ts';
import { testHouse, testOrigin } from '../../testing/house.ts';
import { people, roles } from '../../testing/random-acts.ts';
import { setTable } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import type { Role } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { beginSession } from '../../server/auth/begin-session.ts';
import { cookieName } from '../../server/auth/cookies.ts';
import { accountDoor } from '../../server/auth/create-door.ts';
import { buildApp } from '../../server/http/app.ts';
import { routeTable, type RouteSaid } from '../../server/http/policy.ts';
import type { Routes } from '../../server/http/route.ts';
import { allRoutes } from '../../server/http/routes.ts';
import type { House } from '../../server/house.ts';
import type { Live } from '../../server/live/live.ts';
import type { Reader } from '../../server/record/deliver.ts';
import type { Grounds } from '../proof.ts';
import { createCaller, type Caller } from './caller.ts';

export type OpenHouse = {
  house: House;
  /** The database, as its superuser. */
  connection: Connection;
  port: number;
  /** Every route that there is. */
  routes: readonly RouteSaid[];
  /** A new table with everybody of the story at it. */
  setTable(): Promise<Table>;
  close(): Promise<void>;
};

/** The words of a story are about people who are always the same; each table has its own. */
export type Table = {
  partnership: Id;
  /** The browser of somebody in the story, signed in. */
  caller(person: Id): Caller;
  /** Where somebody in the story listens, and with what. */
  line(person: Id): { url: string; headers: Record<string, string> };
  /** From the story's ids to this table's, and back. */
  outward(text: string): string;
  inward(text: string): string;
};

/** What may be another in this house: for a control, what is broken on purpose. */
export type Built = {
  through?: ((reader: Reader) => Reader) | undefined;
  live?: ((live: Live) => Live) | undefined;
  routes?: readonly Routes[] | undefined;
  /** Said to the database first, as its superuser. */
  sql?: string | undefined;
  /** On which beat "not here" is answered; left out, at once. */
  beat?: number | undefined;
};

export async function openHouse(
  grounds: Grounds,
  { through, live = (same) => same, routes = allRoutes, sql, beat = 1 }: Built = {},
): Promise<OpenHouse> {
  const database = await grounds.createDatabase();
  const { connection } = database;
  if (sql !== undefined) await rowsOf(connection, sql, []);
  const house = await testHouse(connection, { beat }, through);
  const whole = { ...house, live: live(house.live), accounts: accountDoor(house.door) };
  const app = await buildApp(whole, routes);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return {
    house: whole,
    connection,
    port,
    routes: routeTable(app),
    setTable: () => setOne(whole, connection, port),
    async close() {
      await app.close();
      await house.close();
      await database.drop();
    },
  };
}

async function setOne(house: House, connection: Connection, port: number): Promise<Table> {
  const seats = Object.fromEntries(people.map((person, n) => [person, roles[n]]));
  const table = await setTable(connection, house.keyring, seats as Record<Id, Role>);
  await handOutMeasures(connection, table.practice, there(table.people[amara]));
  const cookies = new Map<Id, string>();
  for (const person of people) {
    cookies.set(person, await signIn(house, there(table.people[person])));
  }
  const { outward, inward } = translator(table.people);
  const headers = (person: Id) => ({
    'sec-fetch-site': 'same-origin',
    cookie: there(cookies.get(person)),
  });
  return {
    partnership: table.partnership,
    caller: (person) => createCaller(port, headers(person)),
    line: (person) => ({ url: `ws://127.0.0.1:${port}/api/live`, headers: headers(person) }),
    outward,
    inward,
  };
}

/** A session as the door begins it; how people come to one is proved elsewhere. */
export async function signIn({ door }: House, person: Id): Promise<string> {
  const token = await door.database.atDoor((db) =>
    beginSession(db, door.clock(), {
      person,
      state: 'full',
      ownDevice: false,
      device: 'A device',
      before: undefined,
    }),
  );
  return `${cookieName(testOrigin, 'session')}=${token}`;
}

/** Every id of the story begins alike, so that a table's own can stand in its place in any text. */
function translator(own: Readonly<Record<Id, Id>>) {
  const begins = '00000000-0000-7000-8000-';
  const random = createHash('sha256').update(randomBytes(16)).digest('hex');
  const ours = `${random.slice(0, 8)}-${random.slice(8, 12)}-7${random.slice(12, 15)}-8${random.slice(15, 18)}-`;
  const pairs = [...Object.entries(own), [begins, ours] as const];
  return {
    outward: (text: string) => pairs.reduce((said, [from, to]) => said.replaceAll(from, to), text),
    inward: (text: string) => pairs.reduce((said, [from, to]) => said.replaceAll(to, from), text),
  };
}

/** All rows of a question to the database, as its superuser. */
export async function rowsOf<Row extends object>(
  connection: Connection,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return withClient(connection, async (client) => {
    const { rows } = await client.query<Row>(text, [...values]);
    return rows;
  });
}
