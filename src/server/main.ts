/** Where the house is put together, and the only place that builds its parts. */
import type { ClientConfig } from 'pg';
import { accountDoor, createDoor } from './auth/create-door.ts';
import { recordSide } from './auth/record-side.ts';
import { sweepEnded } from './auth/sweep.ts';
import { bringUp, checkKey, rolePasswords } from './bring-up.ts';
import { keepCheckpoints } from './checkpoints/keep-checkpoints.ts';
import { createSigner } from './checkpoints/signer.ts';
import { readConfig, type Config } from './config.ts';
import {
  embeddedFolder,
  embeddedOwner,
  hasEmbeddedDatabase,
  ownerPassword,
} from './embedded-owner.ts';
import type { House } from './house.ts';
import { buildApp } from './http/app.ts';
import { usualBeat } from './http/on-the-beat.ts';
import type { App } from './http/route.ts';
import { keepPostgres, type KeptPostgres } from './keep-postgres.ts';
import { createLog, describeError, type Log } from './log.ts';
import { openLedger } from './ledger/ledger.ts';
import { asJobs } from './jobs/jobs.ts';
import { openMail, type OpenMail } from './mail/open-mail.ts';
import { followMasterKey, readMasterKey } from './master-key.ts';
import { addressFromUrl, lookAtServer } from './own-database.ts';
import { createLive } from './live/live.ts';
import { createWriting } from './writing/writing.ts';
import { listenOn } from './listen.ts';
import { reopening } from './reopening.ts';
import { isStartProblem } from './start-problem.ts';
import { createKeyring, type Keyring } from './store/keyring.ts';
import { createReader } from './record/create-reader.ts';
import { openChannel } from './store/channel.ts';
import { asDoor, openDatabase, type Database } from './store/database.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const longestGoodbye = 5_000;

type Grounds = {
  keyring: Keyring;
  owner: () => ClientConfig;
  postgres: KeptPostgres | undefined;
};

/** How each part is closed again, in the order in which they were opened. */
type Undo = (() => Promise<void>)[];

async function start(): Promise<() => Promise<void>> {
  const config = readConfig(process.env);
  const log = createLog(config.log);
  const grounds = await layGrounds(config);
  const undo: Undo = [async () => grounds.postgres?.stop()];
  const stop = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const database = await openStore(config, log, grounds, undo);
    const { house, post } = await openHouse(config, log, { ...grounds, database }, undo);
    const app = await buildApp(house);
    undo.push(() => closeKindly(app));
    await listenOn(app, config);
    sayOpen(config);
    // Nobody waits for it but a letter that is put in at this very moment.
    void post.start();
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A database of ours that is whole, opened by our roles, and what is kept outside of it. */
async function openStore(
  config: Config,
  log: Log,
  { keyring, owner, postgres }: Grounds,
  undo: Undo,
): Promise<Database> {
  await bringUp(owner(), keyring);
  const ledger = await openLedger(config.ledgerFolder);
  const { database, reopen } = reopening(() =>
    openDatabase(owner(), rolePasswords(keyring), ledger),
  );
  postgres?.onBack(reopen);
  undo.push(() => within(longestGoodbye, database.close()));
  await checkKey(database, keyring);
  // Only now: what another key had signed would lie among ours for ever.
  const signer = createSigner(keyring);
  const checkpoints = keepCheckpoints(
    () => ({ folder: config.checkpointFolder, owner: owner(), signer }),
    log,
  );
  undo.push(() => within(longestGoodbye, checkpoints.stop()));
  return database;
}

async function openHouse(
  config: Config,
  log: Log,
  { keyring, owner, postgres, database }: Grounds & { database: Database },
  undo: Undo,
): Promise<{ house: House; post: OpenMail }> {
  const record = recordSide({ database, keyring });
  const { origin, mail: server } = config;
  const passwords = rolePasswords(keyring);
  const where = () => ({ ...owner(), ...asJobs(passwords) });
  const desk = { database, keyring, record, log, origin, clock: Date.now };
  const post = openMail({ ...desk, server, where });
  postgres?.onBack(() => post.reopen());
  undo.push(() => within(longestGoodbye, post.close()));
  const { mail } = post;
  const door = createDoor({ database, keyring, origin, mail, record });
  const accounts = accountDoor(door);
  const stopSweeping = sweepEnded(door, log);
  undo.push(async () => stopSweeping());
  const reader = createReader(database, keyring);
  const channel = await openChannel(() => ({ ...owner(), ...asDoor(passwords) }), log);
  channel.on('hearthside_erased', (partnership) => keyring.forget(`partnership ${partnership}`));
  const live = createLive(reader, channel, log);
  const writing = createWriting({ database, keyring }, channel, log);
  undo.push(async () => {
    live.close();
    writing.stop();
    await channel.close();
  });
  return {
    house: {
      config,
      database,
      keyring,
      log,
      mail,
      accounts,
      door,
      reader,
      live,
      writing,
      beat: usualBeat,
    },
    post,
  };
}

function sayOpen({ origin, dataFolder, databaseUrl }: Config): void {
  const kept = databaseUrl === undefined ? dataFolder : 'the database that DATABASE_URL names';
  print(
    `\nHearthside is open: ${origin}\nWhat people write is kept encrypted in ${kept}.\nCtrl+C closes the house.`,
  );
}

/** The key first, then what it opens. */
async function layGrounds(config: Config): Promise<Grounds> {
  if (config.databaseUrl !== undefined) {
    const address = addressFromUrl(config.databaseUrl);
    const { hasDatabase } = await lookAtServer(address);
    const keyring = await takeKey(config, hasDatabase);
    return { keyring, owner: () => address, postgres: undefined };
  }
  const folder = embeddedFolder(config);
  const keyring = await takeKey(config, hasEmbeddedDatabase(config));
  const password = ownerPassword(keyring);
  const postgres = await keepPostgres({ folder, password, onProgress: print }, print);
  return { keyring, owner: () => embeddedOwner(postgres.address(), keyring), postgres };
}

async function takeKey(config: Config, hasDatabase: boolean): Promise<Keyring> {
  const { keys, isNew } = await readMasterKey(config.keyFile, hasDatabase);
  if (isNew)
    print(
      `A master key was made: ${config.keyFile}\n` +
        'Keep a copy of that file in a safe place, apart from the data. Without it, nobody can ever read what people write here.',
    );
  return createKeyring(keys, followMasterKey(config.keyFile));
}

/** Takes nothing new, and gives what is being answered a few seconds. */
async function closeKindly(app: App): Promise<void> {
  await within(longestGoodbye, app.close());
  app.server.closeAllConnections();
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([work, patience]);
  clearTimeout(timer);
}

try {
  const stop = await start();
  let isStopping = false;
  const goodbye = (code: number) => {
    if (isStopping) process.exit(code || 130);
    isStopping = true;
    if (code === 0) print('Closing the house. What was saved is safe.');
    void stop().finally(() => process.exit(code));
  };
  process.on('SIGINT', () => goodbye(0));
  process.on('SIGTERM', () => goodbye(0));
  // Nobody waits for what went wrong there, so nobody knows what is left half done: begin anew.
  const fall = (error: unknown) => {
    const said = error instanceof Error ? describeError(error) : {};
    process.stderr.write(`${JSON.stringify({ message: 'unexpected', ...said })}\n`);
    goodbye(1);
  };
  process.on('uncaughtException', fall);
  process.on('unhandledRejection', fall);
} catch (error) {
  if (isStartProblem(error)) process.stderr.write(`\n${error.message}\n\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
