/** Many small tables at which everybody has the room open, each over a live line of their own. */
import { v7 as newId } from 'uuid';
import type { Delivery } from '../../src/record/delivery.ts';
import type { Id } from '../../src/record/ids.ts';
import type { Tell } from '../tell.ts';
import type { EnteredHouse } from './enter-house.ts';
import { openSocket } from './open-socket.ts';
import { append, comment, forEach, proposeGoal } from './say.ts';
import { setTableForThree, shareTopics, type Three } from './seat-people.ts';
import { signIn, type Cookie } from './sign-in.ts';

export type WatchedTable = Three & {
  goals: readonly Id[];
  cookies: { client: Cookie; therapist: Cookie; supporter: Cookie };
  devices: readonly Device[];
};

export type Device = {
  person: Id;
  /** When an entry arrives here, on the clock of `Date.now()` but finer. */
  arrivalOf(entry: Id): Promise<number>;
  hangUp(): void;
};

const goalsEach = 12;

export async function watchTables(
  house: EnteredHouse,
  count: number,
  tell: Tell,
): Promise<WatchedTable[]> {
  tell(`setting ${count} tables`);
  const tables: WatchedTable[] = [];
  await forEach(Array.from({ length: count }), 4, async () => {
    tables.push(await watchTable(house));
    if (tables.length % 50 === 0) tell(`${tables.length} of ${count} tables are open`);
  });
  return tables;
}

async function watchTable(house: EnteredHouse): Promise<WatchedTable> {
  const { client, practice, writer, origin } = house;
  const three = await setTableForThree(client, practice);
  await shareTopics(client, three, ['goals']);
  const goals = Array.from({ length: 2 }, () => newId());
  for (const goal of goals) {
    await append(writer, three.client, three.partnership, proposeGoal(goal, 'Sunday dinner'));
    await append(writer, three.therapist, three.partnership, comment(goal));
  }
  const cookies = {
    client: await signIn(client, origin, three.client),
    therapist: await signIn(client, origin, three.therapist),
    supporter: await signIn(client, origin, three.supporter),
  };
  const devices = await Promise.all(
    (['client', 'therapist', 'supporter'] as const).map((who) =>
      openDevice(origin, three.partnership, three[who], cookies[who]),
    ),
  );
  return { ...three, goals, cookies, devices };
}

/** More goals at one table, so that a page with one of them does not grow long. */
export async function addGoals(house: EnteredHouse, table: WatchedTable): Promise<Id[]> {
  const goals = Array.from({ length: goalsEach }, () => newId());
  for (const goal of goals)
    await append(house.writer, table.client, table.partnership, proposeGoal(goal, 'A goal'));
  return goals;
}

async function openDevice(
  origin: string,
  partnership: Id,
  person: Id,
  cookie: Cookie,
): Promise<Device> {
  const awaited = new Map<Id, (at: number) => void>();
  const open = Promise.withResolvers<void>();
  const socket = openSocket(origin, cookie, (said) => {
    const at = wallClock();
    open.resolve();
    const { delivery } = said as { delivery?: Delivery };
    for (const { id } of delivery?.entries ?? []) awaited.get(id)?.(at);
  });
  await socket.opened;
  socket.send({ open: partnership });
  await open.promise;
  return {
    person,
    arrivalOf: (entry) =>
      new Promise((resolve) => {
        awaited.set(entry, (at) => {
          awaited.delete(entry);
          resolve(at);
        });
      }),
    hangUp: () => socket.hangUp(),
  };
}

export function wallClock(): number {
  return performance.timeOrigin + performance.now();
}
