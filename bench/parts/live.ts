/**
 * From an act of one person to the screen of another, in a house whose people all have their rooms
 * open. Everything here reads one clock: browser and bench run on the same machine.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { median, percentile, round } from '../figures.ts';
import { ask } from '../ground/ask.ts';
import type { EnteredHouse } from '../ground/enter-house.ts';
import { openContext } from '../ground/open-browser.ts';
import { comment } from '../ground/say.ts';
import { addGoals, wallClock, type WatchedTable } from '../ground/watch-tables.ts';
import type { Part } from '../part.ts';
import { within } from '../within.ts';
import { clockOff, paintOf, prepareToPaint, watchPaints } from './paints.ts';

/** A person does not do more than a few things a second. */
const calm = 120;
/** After so many the page goes to another goal, so that it stays as long as real ones are. */
const actsOnPage = 20;

const patience = 20_000;

type Times = { answered: number[]; arrived: number[]; painted: number[] };

export const live: Part = {
  name: 'live',
  about: 'From one person’s act to another’s screen, while everybody has their room open',
  async run(ground, tell) {
    const [house, tables] = [await ground.house(), await ground.watched()];
    const [table] = tables;
    if (!table) throw new Error('there is no table');
    const context = await openContext(
      await ground.browser(),
      house.origin,
      table.cookies.therapist,
    );
    const page = await context.newPage();
    const times: Times = { answered: [], arrived: [], painted: [] };
    for (const goal of (await addGoals(house, table)).slice(0, ground.isQuick ? 1 : undefined)) {
      tell(`${times.painted.length} acts were seen`);
      await page.goto(`/rooms/${table.partnership}/goals/${goal}`);
      await page.getByRole('heading', { level: 1, name: 'A goal' }).waitFor();
      await watchPaints(page);
      await actsOn(house, table, goal, page, times);
    }
    const off = await clockOff(page);
    await context.close();
    return {
      live_people: tables.length * 3,
      live_acts: times.painted.length,
      live_answered_ms: median(times.answered),
      live_answered_p95_ms: percentile(times.answered, 95),
      live_socket_ms: median(times.arrived),
      live_socket_p95_ms: percentile(times.arrived, 95),
      live_ms: median(times.painted),
      live_p95_ms: percentile(times.painted, 95),
      live_clock_off_ms: round(off),
    };
  },
};

async function actsOn(
  { origin }: EnteredHouse,
  { partnership, supporter, devices, cookies: { client: cookie } }: WatchedTable,
  goal: string,
  page: Page,
  times: Times,
) {
  const other = devices.find(({ person }) => person === supporter);
  if (!other) throw new Error('nobody else has this table open');
  for (let n = -1; n < actsOnPage; n++) {
    const act = comment(goal, `${crypto.randomUUID()} `);
    await prepareToPaint(page, act);
    const arrives = other.arrivalOf(act.id);
    const paints = paintOf(page);
    paints.catch(() => {});
    const begun = wallClock();
    await ask('POST', `${origin}/api/partnerships/${partnership}/acts`, { cookie, body: act });
    const answered = wallClock();
    const arrived = await within(patience, 'an act at another device', arrives);
    const painted = await within(patience, 'an act on another screen', paints);
    // The first one on a page also compiles what it needs.
    if (n >= 0) {
      times.answered.push(answered - begun);
      times.arrived.push(arrived - begun);
      times.painted.push(painted.at - begun);
    }
    await pause(calm * (0.5 + Math.random()));
  }
}
