/** Ten years of one client: every week a session with its lines and notes, and a word about a goal. */
import { v7 as newId } from 'uuid';
import type { Id } from '../../src/record/ids.ts';
import type { Tell } from '../tell.ts';
import type { EnteredHouse } from './enter-house.ts';
import { append, comment, proposeGoal } from './say.ts';
import { setTableForThree, type Three } from './seat-people.ts';
import { signIn, type Cookie } from './sign-in.ts';

export type Years = { partnership: Id; client: Id; cookie: Cookie };

const week = 7 * 24 * 60 * 60_000;
const words = 'We talked about the bus, and about sleep. It was a hard week, and there was Sunday.';

export async function fillYears(house: EnteredHouse, weeks: number, tell: Tell): Promise<Years> {
  const { client: pool, practice, origin } = house;
  const three = await setTableForThree(pool, practice);
  const goals = Array.from({ length: 20 }, () => newId());
  for (const goal of goals)
    await append(house.writer, three.client, three.partnership, proposeGoal(goal, 'A goal'));
  for (let n = 0; n < weeks; n++) {
    if (n % 50 === 0) tell(`filling ten years: ${n} of ${weeks} weeks`);
    await fillWeek(house, three, goals[n % goals.length] ?? '', Date.now() + n * week);
  }
  await pool.query('analyze');
  const { partnership, client } = three;
  return { partnership, client, cookie: await signIn(pool, origin, client) };
}

/** Twenty entries. */
async function fillWeek(
  { writer }: EnteredHouse,
  { partnership, client, therapist }: Three,
  goal: Id,
  at: number,
) {
  const session = newId();
  const say = (who: Id, kind: string, item: Id, body: object) =>
    append(writer, who, partnership, { id: newId(), item, kind, body });
  const timeZone = 'America/Chicago';
  const terms = { kind: 'one-to-one', name: 'Tuesday', at, minutes: 50, timeZone, guests: [] };
  await say(therapist, 'sessions/propose', session, { terms });
  for (const who of [client, client, therapist, client])
    await say(who, 'sessions/add-line', session, { text: 'How the week was' });
  await say(therapist, 'sessions/start', session, {});
  for (const who of [therapist, client, therapist, therapist]) {
    const note = newId();
    await say(who, 'notes/begin', note, { session, as: 'paragraph' });
    await say(who, 'notes/keep', note, { words });
  }
  await say(therapist, 'sessions/end', session, { there: [client, therapist] });
  for (const who of [client, therapist, client, therapist, client])
    await append(writer, who, partnership, comment(goal));
}
