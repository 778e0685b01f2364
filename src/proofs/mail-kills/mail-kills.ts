import { noLedger } from '../../server/ledger/ledger.ts';
import { openDatabase } from '../../server/store/database.ts';
import { createKeyring } from '../../server/store/keyring.ts';
import { newKey } from '../../server/store/keys.ts';
import { chanceFrom, type Chance } from '../../testing/histories/chance.ts';
import { openPostOffice } from '../../testing/post-office.ts';
import { testPasswords } from '../../testing/prepare-template.ts';
import type { How, Proof, Shown } from '../proof.ts';
import type { Told } from './house-process.ts';
import { findMissing, findOwed, lookAtLetters, lookAtQueue } from './judge.ts';
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

/** Letters of every kind at once; somewhere among them the house is killed, and started again. */
async function sendUntilKilled(scene: Scene, n: number, chance: Chance): Promise<void> {
  const { house, witness, signIn } = scene;
  let left = chance.between(1, 14);
  const step = () => {
    if (--left === 0) house.kill();
  };
  const session = await signIn();
  witness.atEachStep(step);
  const asked = Array.from({ length: invitations }, (_, nth) =>
    invite(scene, session, `invited-${n}-${nth}@people.example`, {
      step,
      isTakenBack: nth % 3 === 0,
    }),
  );
  const seated = Array.from({ length: 3 }, (_, nth) =>
    seat(scene, `waited-${n}-${nth}@people.example`, (['share', 'seat', 'nothing'] as const)[nth]),
  );
  await Promise.all([...asked, ...seated]);
  // Where fewer steps were made than were to be survived, it is killed at rest.
  witness.atEachStep(() => {});
  house.kill();
  await house.gone();
  await house.start();
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
  loses: 'share' | 'seat' | 'nothing' | undefined,
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

/** How long the house may take, after the last kill, to come to rest; and what counts as rest. */
const patience = 60_000;
const rest = 5_000;

async function judge(scene: Scene): Promise<Shown> {
  const { place, witness } = scene;
  const words = ['@', 'people.example', 'Quill', 'Canary', '/invitation#'];
  const begun = performance.now();
  let restedSince = begun;
  for (;;) {
    const { owed, known } = await findOwed(place, witness, scene);
    const missing = findMissing(witness, owed);
    const queue = await lookAtQueue(place, words);
    const now = performance.now();
    if (queue.unfinished > 0) restedSince = now;
    const isDone = queue.unfinished === 0 && missing.length === 0;
    if (!isDone && now - restedSince < rest && now - begun < patience) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    const { against, repeated } = lookAtLetters(witness, known);
    const lost = missing.map((to) => `lost: the letter to ${to}`);
    const undone = queue.unfinished > 0 ? [`${queue.unfinished} jobs found no end`] : [];
    const figures = {
      letters: witness.letters.length,
      came_twice_with_the_same_id: repeated,
      taken_back_while_the_mail_server_was_called: witness.takenBack().size,
    };
    return { against: [...lost, ...against, ...undone, ...queue.against], figures };
  }
}
