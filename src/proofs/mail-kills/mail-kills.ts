import { noLedger } from '../../server/ledger/ledger.ts';
import { openDatabase } from '../../server/store/database.ts';
import { createKeyring } from '../../server/store/keyring.ts';
import { newKey } from '../../server/store/keys.ts';
import { chanceFrom, type Chance } from '../../testing/histories/chance.ts';
import { openPostOffice } from '../../testing/post-office.ts';
import { testPasswords } from '../../testing/prepare-template.ts';
import type { How, Proof, Shown } from '../proof.ts';
import type { Told } from './house-process.ts';
import { countUnfinished, findMissing, findOwed, lookAtLetters, lookAtQueue } from './judge.ts';
import { mortalHouse, type MortalHouse } from './mortal-house.ts';
import { seatAdministrator, seatSupporter, type Place, type Supporter } from './people.ts';
import { createWitness, type Witness } from './witness.ts';

export const mailKills: Proof = {
  name: 'mail-kills',
  promise:
    'The house is killed while it sends letters, and none is lost, none comes twice under two names, and none is sent after what it is about was taken back',
  unit: 'kills',
  sizes: { test: 8, prove: 200 },
  run: (how) => killWhileSending(how),
};

type Scene = {
  place: Place;
  house: MortalHouse;
  witness: Witness;
  practice: string;
  signIn: () => Promise<string>;
  supporters: Supporter[];
};

/** With a fault planted in how the house sends, it must be found out. */
export async function killWhileSending(
  { size, seed, grounds, tell }: How,
  fault?: Told['fault'],
): Promise<Shown> {
  const own = await grounds.createDatabase();
  const key = newKey();
  const witness = createWitness();
  const office = await openPostOffice(witness.manners);
  const { connection } = own;
  const database = openDatabase(connection, testPasswords, noLedger);
  const place = { connection, database, keyring: createKeyring(key) };
  const told = { connection, key: key.toString('base64'), url: office.url, fault };
  const house = mortalHouse(told);
  try {
    const administrator = await seatAdministrator(place);
    const scene: Scene = { place, house, witness, ...administrator, supporters: [] };
    await house.start();
    for (let n = 0; n < size; n++) {
      await sendUntilKilled(scene, n, chanceFrom(seed, n));
      tell(n + 1);
    }
    return await judge(scene);
  } finally {
    house.kill();
    await house.gone();
    await database.close();
    await office.close();
    await own.drop();
  }
}

const invitations = 6;

/**
 * Letters of every kind at once; somewhere among them the house is killed, and started again: at a
 * step of a letter, or while it is asked for one.
 */
async function sendUntilKilled(scene: Scene, n: number, chance: Chance): Promise<void> {
  const { house, witness, signIn } = scene;
  const isWhileAsked = chance.often(0.25);
  let left = chance.between(1, isWhileAsked ? 2 * invitations : 36);
  const reached = Promise.withResolvers<void>();
  const step = () => {
    if (--left > 0) return;
    house.kill();
    reached.resolve();
  };
  const session = await signIn();
  if (!isWhileAsked) witness.atEachStep(step);
  const atAsking = { step: isWhileAsked ? step : () => {} };
  const asked = Array.from({ length: invitations }, (_, nth) =>
    invite(scene, session, `invited-${n}-${nth}@people.example`, {
      ...atAsking,
      isTakenBack: nth % 3 === 0,
    }),
  );
  const seated = (['share', 'seat', 'nothing'] as const).map((loses, nth) =>
    seat(scene, `waited-${n}-${nth}@people.example`, loses),
  );
  await Promise.all([...asked, ...seated]);
  await Promise.race([reached.promise, isQuiet(scene)]);
  witness.atEachStep(() => {});
  // Where there were fewer steps than that, it is killed at rest.
  house.kill();
  await house.gone();
  await house.start();
}

async function isQuiet({ place }: Scene): Promise<void> {
  while ((await countUnfinished(place)) > 0) await moment(100);
}

async function invite(
  { house, witness }: Scene,
  session: string,
  address: string,
  { step, isTakenBack }: { step: () => void; isTakenBack: boolean },
): Promise<void> {
  const body = { name: 'Quill Canary', address, offices: ['therapist'] };
  const path = '/api/practice/invitations';
  const asked = house.ask(session, 'POST', path, body);
  if (isTakenBack) {
    witness.takeBackWhenCalled(address, async () => {
      const invited = await asked;
      if (invited?.status !== 201) return false;
      const gone = await house.ask(session, 'DELETE', `${path}/${invited.body.invitation}`);
      return gone?.status === 204;
    });
  }
  step();
  await asked;
  step();
}

async function seat(
  { place, witness, supporters }: Scene,
  address: string,
  loses: 'share' | 'seat' | 'nothing',
): Promise<void> {
  const seated = seatSupporter(place, address);
  if (loses !== 'nothing') {
    witness.takeBackWhenCalled(address, async () => {
      const supporter = await seated;
      await (loses === 'share' ? supporter.losesShare() : supporter.leaves());
      return true;
    });
  }
  supporters.push(await seated);
}

/** How long the house may take, after the last kill, without any letter; and what counts as rest. */
const patience = 60_000;
const rest = 5_000;

/** Waits until nothing is to be sent any more, or nothing moves any more. */
async function comeToRest({ place, witness }: Scene, isDone: () => Promise<boolean>) {
  let [lettersBefore, movedAt, busyAt] = [-1, performance.now(), performance.now()];
  for (;;) {
    const unfinished = await countUnfinished(place);
    const now = performance.now();
    if (unfinished > 0) busyAt = now;
    if (witness.letters.length !== lettersBefore) movedAt = now;
    lettersBefore = witness.letters.length;
    if (unfinished === 0 && (now - busyAt > rest || (await isDone()))) return;
    if (now - movedAt > patience) return;
    await moment(250);
  }
}

async function judge(scene: Scene): Promise<Shown> {
  const { place, witness } = scene;
  const look = async () => {
    const { owed, known } = await findOwed(place, witness, scene);
    return { known, missing: findMissing(witness, owed) };
  };
  await comeToRest(scene, async () => (await look()).missing.length === 0);
  const { known, missing } = await look();
  const words = ['@', 'people.example', 'Quill', 'Canary', '/invitation#'];
  const unfinished = await countUnfinished(place);
  const { against, repeated } = lookAtLetters(witness, known);
  return {
    against: [
      ...missing.map((to) => `lost: the letter to ${to}`),
      ...against,
      ...(unfinished > 0 ? [`${unfinished} jobs found no end`] : []),
      ...(await lookAtQueue(place, words)),
    ],
    figures: {
      letters: witness.letters.length,
      came_twice_with_the_same_id: repeated,
      taken_back_while_the_mail_server_was_called: witness.takenBack().size,
    },
  };
}

const moment = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
