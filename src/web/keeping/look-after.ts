import { askQuietly } from '../api/ask.ts';
import { readRow, replaceRow } from './device-row.ts';
import { freshRow, markOf } from './sealed-row.ts';

/**
 * What every device does that opened the house: it has its row, and asks whether what is in it was
 * taken off. It cannot know whether something is in it, and so it asks in any case. True where
 * something was taken off; then chance lies over it.
 */
export async function lookAfterRow(): Promise<boolean> {
  const row = await readRow();
  const asked = await askQuietly<{ takeOff: boolean }>('POST', '/api/keepings/check', {
    mark: markOf(row),
  });
  if (!asked.ok || !asked.value.takeOff) return false;
  return replaceRow(row, freshRow()).catch(() => false);
}
