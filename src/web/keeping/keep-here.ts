import type { KeptSection } from '../../rooms/coping/kept-plan.ts';
import { ask, type Asked, askQuietly, problemOf } from '../api/ask.ts';
import { serverNow } from '../api/server-time.ts';
import type { LinesHere } from '../record/use-crisis-lines.ts';
import { readRow, replaceRow } from './device-row.ts';
import type { Kept } from './kept.ts';
import { lookAfterRow } from './look-after.ts';
import { freshRow, markOf, newWord, roomForWords, sealRow, type Row } from './sealed-row.ts';

/** What this person keeps on this device, as the server has it: the device itself cannot know. */
export type KeptHere = { id: string; keptAt: number };

export async function askWhatIsHere(): Promise<KeptHere | null> {
  const mark = markOf(await readRow());
  const asked = await askQuietly<{ kept: KeptHere | null }>('POST', '/api/me/keepings/here', {
    mark,
  });
  return asked.ok ? asked.value.kept : null;
}

/**
 * Keeps a plan on this device. The server hears of it first: what lies here and is on no list could
 * not be taken off from elsewhere.
 */
export async function keepHere(
  passphrase: string,
  sections: readonly KeptSection[],
): Promise<Asked<KeptHere | null>> {
  const help = await ask<LinesHere>('GET', '/api/help/lines');
  if (!help.ok) return help;
  const plan = { sections, crisis: help.value.lines };
  const release = newWord();
  const wordsFrom = (keptAt: number) => JSON.stringify({ plan, keptAt, release } satisfies Kept);
  if (new TextEncoder().encode(wordsFrom(serverNow())).byteLength > roomForWords)
    return no('keeping/too-long');
  await lookAfterRow();
  const row = await readRow();
  if (!(await layDown(row, row))) return no('keeping/no-place');
  const mark = markOf(row);
  const noted = await ask<{ keptAt: number }>('POST', '/api/me/keepings', { mark, release });
  if (!noted.ok) return noted;
  const sealed = await sealRow(row, passphrase, wordsFrom(noted.value.keptAt));
  if (sealed !== 'too-long' && (await layDown(row, sealed)))
    return { ok: true, value: await askWhatIsHere() };
  await askQuietly('POST', '/api/keepings/release', { mark, release });
  return no('keeping/no-place');
}

/** Takes off what this person keeps here: from the list, and from the device at once. */
export async function takeOffHere({ id }: KeptHere): Promise<Asked<undefined>> {
  const row = await readRow();
  const gone = await ask('DELETE', `/api/me/keepings/${id}`);
  if (!gone.ok) return gone;
  return (await layDown(row, freshRow())) ? gone : no('keeping/no-place');
}

const layDown = async (before: Row, row: Row) => replaceRow(before, row).catch(() => false);

const no = (code: string) => ({ ok: false, problem: problemOf(code) }) as const;
