import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { median, round } from '../figures.ts';
import type { Delivery } from '../../src/record/delivery.ts';
import type { Id } from '../../src/record/ids.ts';
import { fillYears } from '../ground/fill-years.ts';
import { readAs, readRecord } from '../ground/start-floor.ts';
import type { Part } from '../part.ts';

const entry = fileURLToPath(new URL('../fold-in-browser.ts', import.meta.url));

export const fold: Part = {
  name: 'fold',
  about: 'A long history that has just arrived, and one of ten years, made into what is shown',
  async run(ground, tell) {
    const [house, room] = [await ground.house(), await ground.room()];
    const years = await fillYears(house, ground.isQuick ? 10 : 500, tell);
    const page = await (await ground.browser()).newPage();
    // Ids are made in secure places alone; the house's own page is one.
    await page.goto(`${house.origin}/api/health`);
    await page.evaluate(await bundle());
    const rounds = ground.isQuick ? 10 : 50;
    const one = await foldIn(page, await readRecord(house, room, 'client'), room.client, rounds);
    const record = await readAs(house, years.partnership, years.cookie);
    const ten = await foldIn(page, record, years.client, rounds);
    await page.close();
    if (one.shown !== room.items.length) throw new Error(`only ${one.shown} items were shown`);
    if (ten.shown !== record.items.length) throw new Error(`only ${ten.shown} items were shown`);
    return {
      fold_entries: one.entries,
      fold_first_ms: round(one.cold[0] ?? 0),
      fold_ms: median(one.cold),
      fold_one_more_ms: median(one.warm),
      fold_years_entries: ten.entries,
      fold_years_ms: median(ten.cold),
      fold_years_one_more_ms: median(ten.warm),
    };
  },
};

async function foldIn(page: Page, given: Delivery, me: Id, rounds: number) {
  const times = await page.evaluate((work) => globalThis.foldTimes(...work), [
    given,
    me,
    rounds,
  ] as const);
  return { ...times, entries: given.entries.length };
}

/** The browser's own code, as the build makes it, and written nowhere. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'fold' }, minify: true },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const code = outputs.find((output) => output.type === 'chunk')?.code;
  if (code === undefined) throw new Error('the bundle is empty');
  return code;
}
