/**
 * What differs between two tables though nothing does: their ids, moments and sealed marks. Put in
 * one form, the rest must be the same to the byte.
 */
import type { Table } from '../sequences/open-house.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const storyId = /^(00000000-0000-7000-8000-|0e1b0000-0000-4000-8000-)/;

/** Ids by their first mention, moments by their rank, what is sealed by its length. */
export function inOneForm(table: Pick<Table, 'inward'>, text: string): string {
  const inward = table.inward(text);
  const moments = [...new Set(inward.match(/\b\d{13}\b/g) ?? [])].sort();
  const others = [...new Set(inward.match(uuid) ?? [])].filter((id) => !storyId.test(id));
  return inward
    .replaceAll(/\b\d{13}\b/g, (at) => `moment ${moments.indexOf(at)}`)
    .replaceAll(uuid, (id) => (storyId.test(id) ? id : `other ${others.indexOf(id)}`))
    .replaceAll(/"cursor":"([^"]*)"/g, (_, cursor: string) => `"cursor of":${cursor.length}`)
    .replaceAll(/nonce-[A-Za-z0-9+/=]+/g, (nonce) => `nonce of ${nonce.length}`)
    .replaceAll(/nonce="[^"]+"/g, (nonce) => `nonce of ${nonce.length}`);
}

/** Who opened what, without the order in which several devices did so at once. */
export function openingsInOneForm(table: Pick<Table, 'inward'>, text: string): string {
  const { openings } = JSON.parse(table.inward(text)) as {
    openings?: { person: string; items: string[] }[];
  };
  if (!openings) return text;
  return openings
    .map(({ person, items }) => `${person} ${items.join()}`)
    .sort()
    .join('\n');
}
