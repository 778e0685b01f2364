/** Faults of the database, while people have streams open. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as asks from '../../testing/asks.ts';
import { withClient } from '../../testing/connection.ts';
import { endAll, withChildren } from '../kills/end-processes.ts';
import type { Fault } from './fault.ts';
import { openStream, wasGiven } from './open-stream.ts';
import {
  act,
  must,
  notInWords,
  pageIsAway,
  readRecord,
  type Against,
  type Scene,
} from './scene.ts';

const patience = 60_000;
/** Longer than the longest statement may run, and shorter than people wait. */
const longestAnswer = 15_000;

export const databaseFaults: readonly Fault[] = [
  {
    given: 'a friend’s screen on which something shared is open',
    when: 'the database is killed',
    holds: 'each no is in plain words, nothing arrives meanwhile, and it comes back by itself',
    play: (scene) =>
      awayAndBack(scene, async () => {
        scene.house.killDatabase();
        return async () => {};
      }),
  },
  {
    given: 'a friend’s screen on which something shared is open',
    when: 'the database stands still and answers nobody',
    holds:
      'nobody waits for ever, each no is in plain words, and it goes on when the database does',
    play: (scene) =>
      awayAndBack(scene, async () => {
        const all = withChildren(scene.house.postmaster());
        endAll(all, 'SIGSTOP');
        return async () => endAll(all, 'SIGCONT');
      }),
  },
  {
    given: 'a friend’s screen on which something shared is open',
    when: 'the database takes no connection and ends those that there are',
    holds: 'each no is in plain words, and it goes on when the database does',
    play: (scene) =>
      awayAndBack(scene, async () => {
        const connection = scene.house.connection();
        const socket = join(connection.host, `.s.PGSQL.${connection.port}`);
        await withClient(connection, async (superuser) => {
          await rename(socket, `${socket}.away`);
          await superuser.query(
            "select pg_terminate_backend(pid) from pg_stat_activity where usename like 'hearthside%'",
          );
        });
        return () => rename(`${socket}.away`, socket);
      }),
  },
  {
    given: 'a table',
    when: 'somebody holds what an act needs for longer than a statement may take',
    holds: 'the act is given up in plain words, nothing of it is there, and the next one is taken',
    play: heldUp,
  },
  {
    given: 'a table',
    when: 'the disk of the database has no more room',
    holds: 'the act is refused in plain words, the log says why, and reading goes on',
    play: (scene) => noRoom(scene, 'disk_full'),
  },
];

/** `takeAway` answers with how to give it back. */
async function awayAndBack(
  scene: Scene,
  takeAway: () => Promise<() => Promise<void>>,
): Promise<Against> {
  const { house, place, screen, goal } = scene;
  const pid = house.pid();
  const heard = screen.heard.length;
  const giveBack = await takeAway();
  const against: Against = [];
  try {
    const began = performance.now();
    const [health, acted, read] = await Promise.all([
      place.callers.client.get('/api/health'),
      act(place, 'client', { ...asks.says('Is somebody there?'), item: goal }),
      readRecord(scene, 'friend'),
    ]);
    const took = performance.now() - began;
    if (took > longestAnswer) against.push(`a no took ${Math.round(took)} ms`);
    against.push(
      ...notInWords('health', health, 503, 'house/resting'),
      ...notInWords('an act', acted, 503, 'house/resting'),
      ...notInWords('a reading', read, 503, 'house/resting'),
      ...(await pageIsAway(scene)),
    );
    if (screen.heard.length > heard)
      against.push('something was shown while nothing could be read');
  } finally {
    await giveBack();
  }
  if (!Number.isFinite(await house.untilReady(patience)))
    return [...against, 'it did not come back'];
  if (house.pid() !== pid) against.push('the house itself was started again');
  return [...against, ...(await goesOn(scene))];
}

/** What is said is read again, by the old stream or a new one; and a share that is taken back is gone. */
async function goesOn(scene: Scene): Promise<Against> {
  const { house, place, goal, screen } = scene;
  const said = await must(place, 'client', { ...asks.says('There you are.'), item: goal });
  const again = openStream(house.port, place.cookies.friend, place.partnership);
  const shown = await again.until(wasGiven(said), patience);
  again.close();
  const isTold =
    screen.ended() !== undefined || Number.isFinite(await screen.until(wasGiven(said), patience));
  const { client, friend } = place.people;
  await must(place, 'client', asks.takesBack(client, friend));
  const after = await readRecord(scene, 'friend');
  // As it was, for the fault that comes next.
  await must(place, 'client', asks.shares(client, friend));
  return [
    ...(Number.isFinite(shown) ? [] : ['after it came back, nothing is shown']),
    ...(isTold ? [] : ['a stream stays open and is told nothing any more']),
    ...(after.text.includes(asks.walk.title)
      ? ['a taking-back is answered, and nothing ends']
      : []),
  ];
}

async function heldUp(scene: Scene): Promise<Against> {
  const { house, place, goal } = scene;
  const ask = { ...asks.says('Held up.'), item: goal };
  const began = performance.now();
  const given = await withClient(house.connection(), async (superuser) => {
    await superuser.query('begin');
    await superuser.query('select from partnership where partnership_id = $1 for update', [
      place.partnership,
    ]);
    return act(place, 'client', ask);
  });
  const took = performance.now() - began;
  await must(place, 'client', ask);
  const { text } = await readRecord(scene, 'client');
  const times = text.split('Held up.').length - 1;
  return [
    ...notInWords('an act that was held up', given, 503, 'house/resting'),
    ...(took > longestAnswer ? [`it was given up after ${Math.round(took)} ms`] : []),
    ...(times === 1 ? [] : [`what was said is there ${times} times`]),
  ];
}

/** As PostgreSQL says it when a table cannot grow. */
const full = (code: string) => `
  create function public.no_room() returns trigger language plpgsql as $$ begin
    raise exception 'could not extend file: No space left on device' using errcode = '${code}';
  end $$;
  create trigger no_room before insert on entry execute function public.no_room();`;

export async function noRoom(scene: Scene, code: string): Promise<Against> {
  const { house, place, goal } = scene;
  const ask = () => act(place, 'client', { ...asks.says('No room.'), item: goal });
  const run = (sql: string) => withClient(house.connection(), (superuser) => superuser.query(sql));
  await run(full(code));
  const before = house.said().length;
  const given = await ask();
  const read = await readRecord(scene, 'friend');
  await run('drop trigger no_room on entry; drop function public.no_room()');
  const after = await ask();
  const told = house.said().slice(before);
  return [
    ...notInWords('an act without room', given, 503, 'house/resting'),
    ...(read.status === 200 ? [] : [`reading was answered ${read.status}`]),
    ...(after.status === 200 ? [] : [`with room again, an act was answered ${after.status}`]),
    ...(/no room/.test(told) ? [] : [`the log does not say why: ${told}`]),
  ];
}
