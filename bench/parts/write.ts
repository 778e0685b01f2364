/**
 * Twenty people write in one paragraph at once, each letter by letter. What one types is timed from
 * the key to every other writer's device, and to the screen of somebody who looks on.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { english } from '../../src/locales/english.ts';
import { speaker } from '../../src/locales/say.ts';
import { median, percentile, round } from '../figures.ts';
import { beginParagraph, type Paragraph } from '../ground/begin-paragraph.ts';
import type { EnteredHouse } from '../ground/enter-house.ts';
import { openContext } from '../ground/open-browser.ts';
import { wallClock } from '../ground/watch-tables.ts';
import { openPen, type Pen } from '../ground/write-together.ts';
import type { Ground } from '../ground/ground.ts';
import type { Part } from '../part.ts';
import { within } from '../within.ts';
import { clockOff } from './paints.ts';
import { drawnLetters, watchLetters } from './letters.ts';

const say = speaker('en-US', english);

/** Somebody who types quickly needs a fifth of a second for a letter. */
const calm = 200;
const patience = 20_000;

/** Letters that nobody else types, so that each is known again wherever it comes. */
const firstLetter = 0xe000;

export const write: Part = {
  name: 'write',
  about: 'From a key to the others’ screens, while twenty people write in one paragraph',
  async run(ground, tell) {
    const house = await ground.house();
    const writing = ground.isQuick ? 4 : 20;
    const paragraph = await beginParagraph(house, writing);
    const page = await openPage(ground, house, paragraph);
    const arrivals: number[] = [];
    const typed = new Map<string, number>();
    const pens = await Promise.all(
      paragraph.writers.map(({ cookie }) =>
        openPen(house.origin, paragraph, cookie, (letter, at) => {
          const begun = typed.get(letter);
          if (begun !== undefined) arrivals.push(at - begun);
        }),
      ),
    );
    const each = ground.isQuick ? 10 : 100;
    tell(`${writing} people type ${each} letters each`);
    await Promise.all(pens.map((pen, n) => type(pen, n * each, each, typed)));
    const expected = typed.size * (pens.length - 1);
    await within(
      patience,
      'a letter at another device',
      until(() => arrivals.length >= expected),
    );
    const drawn = await within(patience, 'a letter on the screen', drawnLetters(page, typed.size));
    const off = await clockOff(page);
    pens.forEach((pen) => pen.close());
    await page.context().close();
    const painted = drawn.map(([letter, at]) => at - (typed.get(letter) ?? Number.NaN));
    return {
      write_people: writing,
      write_letters: typed.size,
      write_socket_ms: median(arrivals),
      write_socket_p95_ms: percentile(arrivals, 95),
      write_ms: median(painted),
      write_p95_ms: percentile(painted, 95),
      write_clock_off_ms: round(off),
    };
  },
};

async function openPage(
  ground: Ground,
  { origin }: EnteredHouse,
  { partnership, session, reader }: Paragraph,
): Promise<Page> {
  const page = await (await openContext(await ground.browser(), origin, reader)).newPage();
  await page.goto(`/rooms/${partnership}/sessions/${session}`);
  await page.getByLabel(say('notes.field'), { exact: true }).waitFor();
  await watchLetters(page);
  return page;
}

/** The first letters are typed one after the other by all, and count like the rest. */
async function type(pen: Pen, first: number, count: number, typed: Map<string, number>) {
  await pause(calm * Math.random());
  for (let n = first; n < first + count; n++) {
    const letter = String.fromCharCode(firstLetter + n);
    typed.set(letter, wallClock());
    pen.type(letter);
    await pause(calm * (0.5 + Math.random()));
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(20);
}
