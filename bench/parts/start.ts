import { join } from 'node:path';
import { median, round } from '../figures.ts';
import { startHouse } from '../ground/start-house.ts';
import type { Part } from '../part.ts';

export const start: Part = {
  name: 'start',
  about: 'From the start of the program to its first answer: closed well before, and killed before',
  async run(ground, tell) {
    const folder = join(await ground.makeFolder('start'), 'house');
    tell('the very first start, which makes the database');
    const first = await startHouse(folder);
    await first.end();
    const startAndEnd = async (signal: NodeJS.Signals) => {
      const times: number[] = [];
      for (let n = 0; n < (ground.isQuick ? 2 : 5); n++) {
        const house = await startHouse(folder);
        times.push(house.tookMs);
        await house.end(signal);
        tell(`${Math.round(house.tookMs)} ms, then ${signal}`);
      }
      return times;
    };
    const well = await startAndEnd('SIGTERM');
    // The first of these still begins where a house was closed well.
    const [, ...killed] = await startAndEnd('SIGKILL');
    const last = await startHouse(folder);
    await last.end();
    return {
      start_first_ms: round(first.tookMs),
      start_ms: median(well),
      start_after_kill_ms: median([...killed, last.tookMs]),
    };
  },
};
