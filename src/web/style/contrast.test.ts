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

const readingSurfaces = ['paper', 'paper-tuck', 'slip', 'lamp-wash', 'table', 'table-lit'];

/** What stands on what, and how clear it must be: body 7, labels and buttons 4.5, marks 3. */
const roomRules: readonly (readonly [top: string, under: readonly string[], needed: number])[] = [
  ['ink', [...readingSurfaces, 'brick-wash'], 7],
  ['ink-soft', [...readingSurfaces, 'brick-wash'], 7],
  ['ink-quiet', readingSurfaces, 4.5],
  ['edge', ['paper', 'paper-tuck', 'slip', 'lamp-wash'], 3],
  ['brick', ['brick-wash', 'paper'], 4.5],
  ['on-act', ['act'], 7],
  ['on-act', ['act-hover'], 4.5],
  ['on-lamp', ['lamp'], 4.5],
  ['focus', ['paper', 'table', 'focus-halo'], 3],
];

const personRules: readonly (readonly [top: string, under: string, needed: number])[] = [
  ['mark', 'paper', 3],
  ['mark', 'slip', 3],
  ['pen', 'paper', 4.5],
  ['pen', 'slip', 4.5],
  ['pen', 'table', 4.5],
  ['pen', 'tint', 4.5],
  ['ink', 'tint', 7],
  ['ink', 'tint2', 7],
];

function pairsOf(css: string): Pair[] {
  const [roomCss = '', peopleCss = ''] = css.split('/* people-start */');
  const room = colorsIn(roomCss);
  const people = [...peopleCss.matchAll(/\.p-(\w+)\s*\{(.*?)\}/gs)];
  return lights.flatMap((light) => [
    ...roomRules.flatMap(([top, under, needed]) =>
      under.map((surface) => pairIn(room, light, top, surface, needed)),
    ),
    // By day the lamp dot is found by its wooden rim; by evening it glows on its own.
    pairIn(room, light, light === 'day' ? 'wood-deep' : 'lamp', 'paper', 3),
    ...people.flatMap(([, name = '', rules = '']) => {
      const colors = { ...room, ...colorsIn(rules) };
      return personRules.map(([top, under, needed]) =>
        pairIn(colors, light, top, under, needed, `${name} `),
      );
    }),
  ]);
}

function pairIn(
  colors: Colors,
  light: Light,
  top: string,
  under: string,
  needed: number,
  whose = '',
): Pair {
  const [above, below] = [colors[top]?.[light], colors[under]?.[light]];
  const ratio = above && below ? contrast(above, below) : 0;
  return { what: `${whose}${top} on ${under} by ${light}`, ratio, needed };
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
