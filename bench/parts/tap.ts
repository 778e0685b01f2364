import type { Page } from '@playwright/test';
import { english } from '../../src/locales/english.ts';
import { speaker } from '../../src/locales/say.ts';
import { median, percentile } from '../figures.ts';
import { openContext } from '../ground/open-browser.ts';
import { comment } from '../ground/say.ts';
import type { Part } from '../part.ts';
import { within } from '../within.ts';
import { paintOf, prepareToPaint, watchPaints, type Paint } from './paints.ts';

const say = speaker('en-US', english);

export const tap: Part = {
  name: 'tap',
  about: 'From a press of a button to the words on one’s own screen',
  async run(ground) {
    const [house, tables] = [await ground.house(), await ground.watched()];
    const [table] = tables;
    if (!table) throw new Error('there is no table');
    const [goal = ''] = table.goals;
    const context = await openContext(await ground.browser(), house.origin, table.cookies.client);
    const page = await context.newPage();
    await page.goto(`/rooms/${table.partnership}/goals/${goal}`);
    await page.getByRole('heading', { level: 1, name: 'Sunday dinner' }).waitFor();
    await watchPaints(page);
    await tapOnce(page, goal);
    const paints: Paint[] = [];
    for (let n = 0; n < (ground.isQuick ? 5 : 40); n++) paints.push(await tapOnce(page, goal));
    await context.close();
    const took = paints.map(({ afterPress }) => afterPress);
    const frames = paints.map((paint) => paint.frames);
    return {
      tap_ms: median(took),
      tap_p95_ms: percentile(took, 95),
      tap_frames: median(frames),
      tap_frames_p95: percentile(frames, 95),
    };
  },
};

async function tapOnce(page: Page, goal: string): Promise<Paint> {
  const button = (key: 'goals.comments.write' | 'goals.comments.save') =>
    page.getByRole('button', { name: say(key), exact: true });
  await button('goals.comments.write').click();
  const act = comment(goal, `${crypto.randomUUID()} `);
  const { words } = act.body as { words: string };
  await page.getByLabel(say('goals.comments.label'), { exact: true }).fill(words);
  await prepareToPaint(page, act);
  const paints = paintOf(page);
  await button('goals.comments.save').click();
  const paint = await within(20_000, 'one’s own words', paints);
  await button('goals.comments.write').waitFor();
  return paint;
}
