import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { Routes } from '../../server/http/route.ts';
import { allRoutes } from '../../server/http/routes.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { proveInTest } from '../prove-in-test.ts';
import type { Built } from './open-house.ts';
import { peopleAtOnce, playRounds } from './people-at-once.ts';
import { cacheReads } from './watched-reader.ts';

proveInTest(peopleAtOnce);

/** A house that forgets which acts it knows: each sending is another act. */
const forgetfulRoutes = allRoutes.map((routes): Routes => (app, house) => {
  app.addHook('preHandler', async (request) => {
    if (request.url.endsWith('/acts')) Object.assign(request.body as object, { id: newId() });
  });
  return routes(app, house);
});

/** Words are opened to everybody as soon as they are said, and nobody said so. */
const effectWithoutEntry = `
  create function open_all() returns trigger language plpgsql security definer as $$
  begin
    insert into revealed values (new.partnership_id, new.entry_id) on conflict do nothing;
    return new;
  end $$;
  create trigger open_all after insert on entry for each row
    when (new.kind = 'goals/commented') execute function open_all();`;

const faults: [string, Built, RegExp][] = [
  [
    'a cache of five seconds',
    { through: cacheReads(5_000) },
    /was given .* after it was withdrawn/,
  ],
  [
    'an act that counts each time it is sent',
    { routes: forgetfulRoutes },
    /entries: there but not by/,
  ],
  [
    'a wake-up that is lost',
    { live: (live) => ({ ...live, wake: () => {} }) },
    /lacks what they may/,
  ],
  [
    'an effect without an entry',
    { sql: effectWithoutEntry },
    /openings of words: there but not by/,
  ],
  [
    'a reading that nobody wrote down',
    { sql: 'create rule unwritten as on insert to opening do instead nothing' },
    /was given .*, unwritten/,
  ],
  [
    'a number that is left out',
    {
      sql: `create function skip() returns trigger language plpgsql as $$
        begin new.head_seq = new.head_seq + 1; return new; end $$;
      create trigger skip before update on partnership for each row
        when (new.head_seq % 5 = 0) execute function skip();`,
    },
    /is numbered/,
  ],
];

test.each(faults)('%s is found', { timeout: 0 }, async (_, built, tells) => {
  const run = { size: 20, seed: 1, tell: () => {}, patience: 500, looksFor: tells };
  const { against } = await playRounds({ createDatabase: () => createDatabase() }, built, run);
  expect(against).not.toEqual([]);
});
