/** The stage of the sweep: a house on a database of its own, its people, and their tables. */
import { Client } from 'pg';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { accountDoor, createDoor } from '../../server/auth/create-door.ts';
import { createHashing } from '../../server/auth/hashing.ts';
import { recordSide } from '../../server/auth/record-side.ts';
import type { House } from '../../server/house.ts';
import { noMail } from '../../server/mail/mail.ts';
import { testHouse, testOrigin } from '../../testing/house.ts';
import type { Grounds } from '../proof.ts';
import { addPeople, addWaysIn, type People } from './people.ts';
import { noteLaid, type Laid } from './put-back.ts';
import { awaySeats, must, seat, share, theirSeats, type Setting } from './set-tables.ts';
import { setClock, stopClock } from './still-clock.ts';
import type { ShareState } from './who-may.ts';
import { writeThings, type Things } from './write-things.ts';

export type SweepTable = { partnership: Id; things: Things; laid: Laid };

export type Stage = {
  house: House;
  superuser: Client;
  people: People;
  /** The moment at which everything here happens. */
  now: Instant;
  tables: ReadonlyMap<ShareState, SweepTable>;
  /** A table where none of our people sits, and one of another practice. */
  elsewhere: SweepRecord;
  away: SweepRecord;
  close(): Promise<void>;
};

export type SweepRecord = { partnership: Id; item: Id; entry: Id };

export async function setStage(
  grounds: Grounds,
  states: readonly ShareState[],
  now: Instant = Date.now(),
): Promise<Stage> {
  const database = await grounds.createDatabase();
  const { connection } = database;
  const superuser = new Client(connection);
  await superuser.connect();
  await stopClock(superuser, now);
  const base = await testHouse(connection);
  const house = openDoor(base, now);
  const people = await addPeople(house.door);
  await addWaysIn(superuser, people, now);
  const setting: Setting = { writer: house, superuser, people, now };
  const tables = new Map<ShareState, SweepTable>();
  for (const state of states) {
    const partnership = await seat(setting);
    const sharings = await share(setting, partnership, state);
    const things = await writeThings(setting, partnership, sharings);
    tables.set(state, { partnership, things, laid: await noteLaid(superuser, partnership) });
  }
  const elsewhere = await setOther(setting, theirSeats);
  const away = await setOther(setting, awaySeats);
  await setClock(superuser, now);
  await superuser.query('analyze');
  const close = async () => {
    await base.close();
    await superuser.end();
    await database.drop();
  };
  return { house, superuser, people, now, tables, elsewhere, away, close };
}

/** The house with a door whose clock stands still too, and that tells nobody to slow down. */
function openDoor(base: House, now: Instant): House {
  const { database, keyring } = base;
  const door = createDoor({
    database,
    keyring,
    origin: testOrigin,
    mail: noMail,
    record: recordSide({ database, keyring }),
    clock: () => now,
    limits: { take: () => 0, giveBack: () => {} },
    // Nobody's password is right here, so nothing has to be a real hash.
    hashing: createHashing({ atOnce: 4, waiting: 32 }, async ({ tagLength }) =>
      Buffer.alloc(tagLength),
    ),
  });
  return { ...base, door, accounts: accountDoor(door) };
}

async function setOther(setting: Setting, seats: typeof theirSeats): Promise<SweepRecord> {
  const { writer, people } = setting;
  const partnership = await seat(setting, seats);
  const client = people[seats[0]?.[0] ?? 'elsewhere'];
  const begun = await must(writer, client, partnership, {
    kind: 'goals/propose',
    body: { terms: { title: 'Not for you', rhythm: 'never' } },
    about: [client],
  });
  return { partnership, item: begun.item, entry: begun.id };
}
