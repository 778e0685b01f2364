import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, type Oklch } from './color.ts';

/* Reads the tokens as they are shipped and computes every pair people have to read or find. */
const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const lights = ['day', 'evening'] as const;
type Light = (typeof lights)[number];
type Colors = Record<string, Record<Light, Oklch>>;

const oklch = String.raw`oklch\(([\d. ]+?)(?: \/ [\d.]+)?\)`;
const pair = new RegExp(String.raw`--([\w-]+):\s*light-dark\(\s*${oklch},\s*${oklch}\s*\)`, 'g');

function colorsIn(css: string): Colors {
  const color = (text = ''): Oklch => {
    const [lightness = 0, chroma = 0, hue = 0] = text.split(' ').map(Number);
    return [lightness, chroma, hue];
  };
  const found = [...css.matchAll(pair)].map(([, name = '', day, evening]) => [
    name,
    { day: color(day), evening: color(evening) },
  ]);
  return Object.fromEntries(found) as Colors;
}

interface Pair {
  readonly what: string;
  readonly ratio: number;
  readonly needed: number;
}

/** Body text 7, labels and buttons 4.5, marks and borders and focus 3. */
function pairsOf(css: string): Pair[] {
  const [roomCss = '', peopleCss = ''] = css.split('/* people-start */');
  const room = colorsIn(roomCss);
  const people = [...peopleCss.matchAll(/\.p-(\w+)\s*\{(.*?)\}/gs)].map(
    ([, name = '', rules = '']) => [name, colorsIn(rules)] as const,
  );
  const pairs: Pair[] = [];
  for (const light of lights) {
    const see = (
      what: string,
      top: Oklch | undefined,
      under: Oklch | undefined,
      needed: number,
    ) => {
      const ratio = top && under ? contrast(top, under) : 0;
      pairs.push({ what: `${what} by ${light}`, ratio, needed });
    };
    const of = (name: string): Oklch | undefined => room[name]?.[light];
    const on = (top: string, under: string, needed: number) =>
      see(`${top} on ${under}`, of(top), of(under), needed);

    for (const surface of ['paper', 'paper-tuck', 'slip', 'lamp-wash', 'table', 'table-lit']) {
      on('ink', surface, 7);
      on('ink-soft', surface, 7);
      on('ink-quiet', surface, 4.5);
    }
    for (const surface of ['paper', 'paper-tuck', 'slip', 'lamp-wash']) on('edge', surface, 3);
    on('brick', 'brick-wash', 4.5);
    on('brick', 'paper', 4.5);
    on('ink', 'brick-wash', 7);
    on('ink-soft', 'brick-wash', 7);
    on('on-act', 'act', 7);
    on('on-act', 'act-hover', 4.5);
    on('on-lamp', 'lamp', 4.5);
    for (const surface of ['paper', 'table', 'focus-halo']) on('focus', surface, 3);
    // By day the lamp dot is found by its wooden rim; by evening it glows on its own.
    on(light === 'day' ? 'wood-deep' : 'lamp', 'paper', 3);

    for (const [name, colors] of people) {
      const their = (part: string) => colors[part]?.[light];
      for (const surface of ['paper', 'slip'])
        see(`${name} mark on ${surface}`, their('mark'), of(surface), 3);
      for (const surface of ['paper', 'slip', 'table'])
        see(`${name} pen on ${surface}`, their('pen'), of(surface), 4.5);
      see(`${name} pen on tint`, their('pen'), their('tint'), 4.5);
      see(`ink on ${name} tint`, of('ink'), their('tint'), 7);
      see(`ink on ${name} tint2`, of('ink'), their('tint2'), 7);
    }
  }
  return pairs;
}

const tooFaint = (css: string): string[] =>
  pairsOf(css)
    .filter(({ ratio, needed }) => ratio < needed)
    .map(({ what, ratio, needed }) => `${what}: ${ratio.toFixed(2)}, needs ${needed}`);

describe('every color people must read or find', () => {
  it('is clear enough, by day and by evening', () => {
    expect(pairsOf(tokens).length).toBeGreaterThan(190);
    expect(tooFaint(tokens)).toEqual([]);
  });

  it('is caught when it gets too faint', () => {
    const paler = (name: string, from: string, to: string) =>
      tokens.replace(new RegExp(`(--${name}:\\s*light-dark\\(\\s*oklch\\()${from}`), `$1${to}`);
    expect(tooFaint(paler('ink-soft', '0.385', '0.485')).join()).toContain(
      'ink-soft on table by day',
    );
    expect(tooFaint(paler('mark', '0.362', '0.962')).join()).toContain('plum mark on paper by day');
  });

  it('is caught when it is gone', () => {
    expect(tooFaint(tokens.replaceAll('--focus:', '--focsu:'))).not.toEqual([]);
  });

  it('agrees with the known ratio of black on white', () => {
    expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
  });
});
