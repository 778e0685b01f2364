/** The big table of the bench: a client of some years, a therapist, and a supporter who sees a part. */
import { v7 as newId } from 'uuid';
import type { Id } from '../../src/record/ids.ts';
import type { Tell } from '../tell.ts';
import type { EnteredHouse } from './enter-house.ts';
import { append, comment, proposeGoal } from './say.ts';
import { setTableForThree, shareTopics, type Three } from './seat-people.ts';
import { signIn, type Cookie } from './sign-in.ts';

/** Items lie in these topics in turns; the supporter is shown the first two of the five. */
const topics = ['goals', 'progress', 'decisions', 'sessions', 'coping'];
export const sharedTopics = topics.slice(0, 2);

export type Room = Three & {
  items: readonly Id[];
  entries: number;
  cookies: { client: Cookie; supporter: Cookie };
};

export async function fillRoom(
  house: EnteredHouse,
  size: { items: number; entries: number },
  tell: Tell,
): Promise<Room> {
  const { client, practice, origin } = house;
  const seated = await setTableForThree(client, practice);
  const items = Array.from({ length: size.items }, () => newId());
  await say(house, seated, { items, entries: size.entries }, tell);
  await client.query(
    `update item set topic = (array['${topics.join("','")}'])[1 + place % ${topics.length}]
     from unnest($2::uuid[]) with ordinality as each (id, place)
     where partnership_id = $1 and item_id = each.id`,
    [seated.partnership, items],
  );
  await shareTopics(client, seated, sharedTopics);
  await client.query('analyze');
  const cookies = {
    client: await signIn(client, origin, seated.client),
    supporter: await signIn(client, origin, seated.supporter),
  };
  return { ...seated, items, entries: size.entries, cookies };
}

async function say(
  { writer }: EnteredHouse,
  { partnership, client, therapist }: Three,
  { items, entries }: { items: readonly Id[]; entries: number },
  tell: Tell,
) {
  for (let n = 0; n < entries; n++) {
    if (n % 500 === 0) tell(`filling a room: ${n} of ${entries} entries`);
    const item = items[n % items.length] ?? '';
    const isNew = n < items.length;
    const act = isNew ? proposeGoal(item, `Goal ${n}`) : comment(item);
    await append(writer, isNew || n % 2 === 0 ? client : therapist, partnership, act);
  }
}
