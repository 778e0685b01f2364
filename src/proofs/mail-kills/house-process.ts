/**
 * Run by the proof as a process of its own, which is killed: a house with its door and its mail,
 * more impatient than the real one. Prints the port on which it listens.
 */
import type { AddressInfo } from 'node:net';
import { accountDoor, createDoor } from '../../server/auth/create-door.ts';
import { recordSide } from '../../server/auth/record-side.ts';
import { buildApp } from '../../server/http/app.ts';
import { asJobs } from '../../server/jobs/jobs.ts';
import { openMail } from '../../server/mail/open-mail.ts';
import { createKeyring } from '../../server/store/keyring.ts';
import { faults } from '../../testing/faulty-sending.ts';
import type { Connection } from '../../testing/connection.ts';
import { testHouse, testOrigin } from '../../testing/house.ts';
import { testPasswords } from '../../testing/prepare-template.ts';

/** What the process is told, as JSON in its one argument. */
export type Told = {
  connection: Connection;
  key: string;
  url: string;
  fault?: keyof typeof faults | undefined;
};

const { connection, key, url, fault } = JSON.parse(process.argv[2] ?? '') as Told;

const house = await testHouse(connection, { keyring: createKeyring(Buffer.from(key, 'base64')) });
const { database, keyring, log } = house;
const record = recordSide({ database, keyring });
const post = openMail({
  database,
  keyring,
  record,
  log,
  origin: testOrigin,
  clock: Date.now,
  server: { url, from: { name: 'Hearthside', address: 'room@hearth.example' } },
  where: () => ({ ...connection, ...asJobs(testPasswords) }),
  pace: { look: 1, rescue: 1, firstWait: 1, longestWait: 1, round: 200 },
  ...(fault && { sending: faults[fault] }),
});
const parts = { database, keyring, record, origin: testOrigin, mail: post.mail };
const door = createDoor(parts);
const app = await buildApp({ ...house, mail: post.mail, door, accounts: accountDoor(door) });
await app.listen({ host: 'localhost', port: 0 });
await post.start();
process.stdout.write(`${(app.server.address() as AddressInfo).port}\n`);
