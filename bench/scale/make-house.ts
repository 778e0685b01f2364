/** A database with many partnerships, some of which are real: sealed, chained, and opened here. */
import { Client, type ClientConfig, Pool } from 'pg';
import { v7 as newId } from 'uuid';
import type { Id } from '../../src/record/ids.ts';
import { noLedger } from '../../src/server/ledger/ledger.ts';
import { createReader } from '../../src/server/record/create-reader.ts';
import type { Reader } from '../../src/server/record/deliver.ts';
import type { Writer } from '../../src/server/store/append.ts';
import { openDatabase } from '../../src/server/store/database.ts';
import type { Keyring } from '../../src/server/store/keyring.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { append, comment, forEach, proposeGoal } from '../ground/say.ts';
import {
  addPerson,
  seatPractice,
  setTableForThree,
  shareTopics,
  type Practice,
  type Three,
} from '../ground/seat-people.ts';
import { signIn } from '../ground/sign-in.ts';
import type { Tell } from '../tell.ts';
import { entriesEach, fillJunk } from './fill-junk.ts';

export type RealTable = Three & { goals: readonly Id[]; token: string };

export type BigHouse = {
  owner: ClientConfig;
  tables: readonly RealTable[];
  /** Fresh connections, and what reads and writes over them. */
  open(): { reader: Reader; writer: Writer; close(): Promise<void> };
};

type Wanted = { name: string; partnerships: number; real: number };
type Where = { owner: ClientConfig; keyring: Keyring };

const passwords = { record: 'bench', door: 'bench', jobs: 'bench' };
const goalsEach = 5;
const tablesOfTherapist = 25;
const batch = 1_000;

export async function makeBigHouse(
  { owner: cluster, keyring }: Where,
  { name, partnerships, real }: Wanted,
  tell: Tell,
): Promise<BigHouse> {
  const owner = { ...cluster, database: name };
  await createDatabase(cluster, name);
  await migrate(owner, passwords);
  const open = () => {
    const database = openDatabase(owner, passwords, noLedger);
    const reader = createReader(database, keyring);
    return { reader, writer: { database, keyring }, close: () => database.close() };
  };
  const pool = new Pool({ ...owner, max: 4 });
  // Where the filling fails, what is said is why, and not that the database then closed.
  pool.on('error', () => {});
  const practice = await seatPractice(pool, keyring);
  const junk = async (from: number, to: number) => {
    for (let n = from; n < to; n += batch) {
      tell(`${name}: ${n} of ${partnerships} partnerships`);
      await fillJunk(pool, practice.id, { from: n, to: Math.min(n + batch, to) });
    }
  };
  // The real ones lie among the others, not after them.
  await junk(0, partnerships / 2);
  await pool.query('analyze');
  tell(`${name}: ${real} real ones`);
  const { writer, close } = open();
  const tables = await seatReal(pool, practice, writer, real);
  await close();
  await junk(partnerships / 2, partnerships - real);
  tell(`${name}: gathering statistics`);
  await pool.query('vacuum analyze');
  await pool.end();
  return { owner, tables, open };
}

async function createDatabase(cluster: ClientConfig, name: string): Promise<void> {
  const superuser = new Client(cluster);
  superuser.on('error', () => {});
  await superuser.connect();
  await superuser.query(`create database ${name}`);
  await superuser.end();
}

async function seatReal(
  pool: Pool,
  practice: Practice,
  writer: Writer,
  count: number,
): Promise<RealTable[]> {
  const therapists: Id[] = [];
  for (let n = 0; n < count; n += tablesOfTherapist)
    therapists.push(await addPerson(pool, practice, 'therapist'));
  const tables: RealTable[] = [];
  await forEach([...Array(count).keys()], 4, async (n) => {
    const therapist = therapists[Math.floor(n / tablesOfTherapist)];
    const three = await setTableForThree(pool, practice, therapist);
    await shareTopics(pool, three, ['goals']);
    const { value: token } = await signIn(pool, 'http://localhost', three.client);
    tables.push({ ...three, token, goals: await say(writer, three) });
  });
  return tables;
}

async function say(writer: Writer, { partnership, client, therapist }: Three): Promise<Id[]> {
  const goals = Array.from({ length: goalsEach }, () => newId());
  for (let n = 0; n < entriesEach; n++) {
    const goal = goals[n % goalsEach] ?? '';
    const isNew = n < goalsEach;
    const act = isNew ? proposeGoal(goal, `Goal ${n}`) : comment(goal);
    await append(writer, isNew || n % 2 === 0 ? client : therapist, partnership, act);
  }
  return goals;
}
