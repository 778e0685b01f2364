import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markers } from '../record/delivery.ts';
import { markerInks } from '../server/journey/marker-inks.ts';
import { linearRgb } from '../web/style/color.ts';

const tokens = readFileSync(new URL('../web/style/tokens.css', import.meta.url), 'utf8');

function penByDay(marker: string): string {
  const pen = new RegExp(`\\.p-${marker} \\{[^}]*--pen: light-dark\\(oklch\\(([^)]*)\\)`).exec(
    tokens,
  );
  const [lightness = 0, chroma = 0, hue = 0] = (pen?.[1] ?? '').split(' ').map(Number);
  const bytes = linearRgb([lightness, chroma, hue]).map((part) =>
    Math.round(255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)),
  );
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

test('a voice has the same color on paper as on the page by day', () => {
  expect(markerInks).toEqual(Object.fromEntries(markers.map((each) => [each, penByDay(each)])));
  expect(new Set(Object.values(markerInks)).size).toBe(markers.length);
});
