import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { median, round } from '../figures.ts';
import { readRecord } from '../ground/start-floor.ts';
import type { Part } from '../part.ts';

const entry = fileURLToPath(new URL('../fold-in-browser.ts', import.meta.url));

export const fold: Part = {
  name: 'fold',
  about: 'A long history that has just arrived, made into what is shown, in a real browser',
  async run(ground) {
    const [house, room] = [await ground.house(), await ground.room()];
    const delivery = await readRecord(house, room, 'client');
    const page = await (await ground.browser()).newPage();
    // Ids are made in secure places alone; the house's own page is one.
    await page.goto(`${house.origin}/api/health`);
    await page.evaluate(await bundle());
    const { cold, warm, shown } = await page.evaluate(
      ({ given, me, rounds }) => globalThis.foldTimes(given, me, rounds),
      { given: delivery, me: room.client, rounds: ground.isQuick ? 10 : 50 },
    );
    await page.close();
    if (shown !== room.items.length) throw new Error(`only ${shown} items were shown`);
    return {
      fold_entries: delivery.entries.length,
      fold_first_ms: round(cold[0] ?? 0),
      fold_ms: median(cold),
      fold_one_more_ms: median(warm),
    };
  },
};

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
