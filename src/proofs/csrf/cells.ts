/** Every way in which a browser, or somebody who is none, may send something that changes something. */
import type { Chance } from '../../testing/histories/chance.ts';
import { ours, type Cell } from './may-change.ts';

const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', 'junk', ''];
const origins = [
  ours,
  'https://hearth.example:8443',
  'http://hearth.example',
  'https://sub.hearth.example',
  'https://hearth.example.evil.example',
  'https://evil.example',
  'null',
  undefined,
];
const types = [
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'text/plain; application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  undefined,
];

export type Sending = Pick<Cell, 'route' | 'upgrade'>;

export function* everyCell(sendings: readonly Sending[]): Generator<Cell> {
  for (const sending of sendings)
    for (const site of sites)
      for (const origin of origins)
        for (const type of types) {
          yield { ...sending, site, origin, type, hasBody: true };
          if (type === undefined) yield { ...sending, site, origin, type, hasBody: false };
        }
}

/** One by chance: what is right, spelled a little otherwise. */
export function chanceCell(sendings: readonly Sending[], chance: Chance): Cell {
  const one = (list: readonly (string | undefined)[]) =>
    list[chance.between(0, list.length - 1)] ?? undefined;
  const nearly = (list: readonly (string | undefined)[], right: string) =>
    chance.often(0.5) ? one(list) : respell(right, chance);
  return {
    ...chance.pick(sendings),
    site: nearly(sites, 'same-origin'),
    origin: nearly(origins, ours),
    type: nearly(types, 'application/json'),
    hasBody: chance.often(0.8),
  };
}

function respell(right: string, chance: Chance): string {
  const at = chance.between(0, right.length);
  const odd = chance.pick([
    'x',
    '.',
    ',',
    ' ',
    ';',
    '/',
    ':',
    '@',
    '\t',
    '%00',
    '-',
    ', cross-site',
  ]);
  const before = right.slice(0, at);
  const after = right.slice(at);
  return chance.pick([
    before + odd + after,
    before + after.slice(1),
    before,
    before + after.toUpperCase(),
    `${right}${odd}`,
    `${right}, ${right}`,
  ]);
}
