import type { Terms } from '../check-in.ts';
import { choices, type Measure } from './measure.ts';

/** What a form needs of a measure, whoever made it. */
export type Form = Omit<Measure, 'scale' | 'loinc' | 'license' | 'sources' | 'reviewedOn'> & {
  ends?: { low: string | undefined; high: string | undefined };
};

/** A question of one's own: eleven numbers, no bands, no cut-off, and nothing said about change. */
export function ownForm({ question }: Pick<Terms, 'question'>): Form {
  const { text = '', low, high } = question ?? {};
  return {
    title: text,
    stem: '',
    questions: [{ text, answers: choices(Array.from({ length: 11 }, (_, n) => String(n))) }],
    direction: 'higher-better',
    lowest: 0,
    highest: 10,
    attribution: '',
    ends: { low, high },
  };
}
