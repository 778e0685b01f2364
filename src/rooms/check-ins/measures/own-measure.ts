import type { Terms } from '../check-in.ts';
import { choices, type Measure } from './measure.ts';

/** What a form needs of a measure, whoever made it. */
export type Form = Omit<Measure, 'scale' | 'loinc' | 'license' | 'sources' | 'reviewedOn'> & {
  ends?: { low: string | undefined; high: string | undefined } | undefined;
};

/** A measure as these terms ask it: goals stand where their tool has its numbered places. */
export function formFor({ measure, goals }: Pick<Terms, 'measure' | 'goals'>, form: Form): Form {
  if (measure !== 'gbo' || goals === undefined) return form;
  const questions = form.questions
    .slice(0, goals.length)
    .map((place, n) => ({ ...place, text: goals[n] ?? place.text, linkId: place.text }));
  return { ...form, questions, ends: { low: undefined, high: undefined } };
}

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
