/** The files of a measure that a practice brings, as the manual shows them. */
import { readFileSync } from 'node:fs';
import { broughtScaleOf } from '../rooms/check-ins/measures/bring/brought-measure.ts';
import { bringMeasure, type Files } from '../rooms/check-ins/measures/bring/bring-measure.ts';
import type { BroughtScale } from '../rooms/check-ins/measures/brought-scale.ts';

const manual = readFileSync(new URL('../../docs/check-ins.md', import.meta.url), 'utf8');

function shownAs(name: string): string {
  const [, shown] = manual.split('```json ' + name + '\n');
  const [text] = shown?.split('\n```') ?? [];
  if (text === undefined) throw new Error(`the manual shows no ${name}`);
  return text;
}

export const exampleFiles: Files = {
  questionnaire: shownAs('questionnaire'),
  scoring: shownAs('scoring'),
};
export const coreScoring = shownAs('core-10');

export function exampleMeasure() {
  const brought = bringMeasure(exampleFiles);
  if ('reasons' in brought) throw new Error(JSON.stringify(brought.reasons));
  return brought.measure;
}

export function exampleScale(version = 1): BroughtScale {
  return broughtScaleOf(exampleMeasure(), version);
}
