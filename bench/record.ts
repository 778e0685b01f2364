/**
 * How much the promises cost, as ratios against a floor in the same run, on the same database: an
 * act against a single durable insert, and opening a whole record against reading the same rows
 * with no rule and no encryption. Absolute times are this machine's; compare the ratios.
 *
 *   node bench/record.ts
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { isRefusal } from '../src/record/refusal.ts';
import { startEmbeddedPostgres } from '../src/server/postgres/start-embedded-postgres.ts';
import { createReader } from '../src/server/record/create-reader.ts';
import { deliver } from '../src/server/record/deliver.ts';
import { appendAct } from '../src/server/store/append.ts';
import { noLedger } from '../src/server/ledger/ledger.ts';
import { openDatabase } from '../src/server/store/database.ts';
import { createKeyring } from '../src/server/store/keyring.ts';
import { newKey } from '../src/server/store/keys.ts';
import { migrate } from '../src/server/store/migrate.ts';
import { setTable } from '../src/testing/table.ts';

const items = 300;
const entries = 2_000;
const rounds = 60;

const folder = await mkdtemp(join(tmpdir(), 'hearthside-bench-'));
const password = randomBytes(8).toString('hex');
const postgres = await startEmbeddedPostgres({ folder, password });
const owner = {
  host: postgres.host,
  port: postgres.port,
  user: postgres.superuser,
  password,
  database: 'postgres',
};
const passwords = { record: 'bench', door: 'bench', jobs: 'bench' };
await migrate(owner, passwords);
const database = openDatabase(owner, passwords, noLedger);
const keyring = createKeyring(newKey());
const writer = { database, keyring };
const reader = createReader(database, keyring);
const floor = new Client(owner);
await floor.connect();

try {
  const seats = { mateo: 'client', amara: 'therapist', rosa: 'supporter' } as const;
  const { partnership, people } = await setTable(owner, keyring, seats);
  const goals = Array.from({ length: items }, () => newId());
  const act = async (item: string, kind: string, body: object) => {
    const outcome = await appendAct(writer, people.mateo, partnership, {
      id: newId(),
      item,
      kind,
      body,
    });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
  };
  const comment = { words: 'A sentence of a usual length, as people write it on a phone.' };
  for (const [n, goal] of goals.entries()) {
    await act(goal, 'goals/propose', { terms: { title: `Goal ${n}`, rhythm: 'never' } });
  }
  for (let n = items; n < entries; n++) {
    await act(goals[n % items] ?? '', 'goals/comment', comment);
  }
  await floor.query('create table plain (id uuid primary key, said text)');
  await floor.query(
    `create table plain_entry as
     select e.*, repeat('x', 120) as said, i.room, i.topic from entry e join item i using (partnership_id, item_id)`,
  );

  const insert = () =>
    floor.query('insert into plain values ($1, $2)', [newId(), comment.words]).then(() => {});
  const oneAct = () => act(goals[0] ?? '', 'goals/comment', comment);
  const [act1, act0] = await inTurns(oneAct, insert);
  const openAs = (who: string) => async () => {
    const given = await deliver(reader, who, partnership, 'nothing');
    if (given === 'not-here') throw new Error('not here');
    JSON.stringify(given.delivery);
  };
  const plainRead = () =>
    floor
      .query('select * from plain_entry order by seq')
      .then(({ rows }) => void JSON.stringify(rows));
  const [open1, open0] = await inTurns(openAs(people.mateo), plainRead);
  const figures = {
    act_ms: act1,
    insert_ms: act0,
    act_ratio: round(act0 / act1),
    open_ms: open1,
    floor_ms: open0,
    open_ratio_client: round(open0 / open1),
  };
  console.log(JSON.stringify(figures));
} finally {
  await floor.end();
  await database.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Medians of two things done in turns, so that the machine's moods meet both. */
async function inTurns(one: () => Promise<void>, other: () => Promise<void>) {
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n < rounds; n++) {
    for (const [which, work] of [one, other].entries()) {
      const begun = performance.now();
      await work();
      times[which]?.push(performance.now() - begun);
    }
  }
  return times.map((all) => round(all.toSorted((a, b) => a - b)[rounds / 2] ?? 0)) as [
    number,
    number,
  ];
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}
