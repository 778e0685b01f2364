/** What matters to each person, in the whole question or in one option, in their own words. */
import * as z from 'zod';
import { refuse } from '../../record/refusal.ts';
import { ownWords, type ActOf, type EntryOf, type Given } from '../../record/room.ts';
import { words } from '../../record/words.ts';
import { widthOf } from './options.ts';
import type { Question } from './question.ts';

const matter = z.strictObject({ words, option: z.uuid().optional() });

export const sayingActs = { 'decisions/say-what-matters': { schema: matter } } as const;
export const sayingEntries = { 'decisions/what-matters': matter } as const;

export function decideSaying(
  question: Question,
  { body }: ActOf<typeof sayingActs>,
  { actor }: Given,
) {
  const option = question.options.find(({ id }) => id === body.option);
  if (body.option !== undefined && !option) return refuse('decisions/no-such-option');
  const isNarrow = option !== undefined && widthOf(option) === 'between-us';
  const audience = isNarrow ? ('between-us' as const) : ownWords(actor);
  return { entries: [{ kind: 'decisions/what-matters', body, audience }] };
}

/** The newest words of each person on each option; nobody's are replaced by somebody else's. */
export function foldSaying(question: Question, entry: EntryOf<typeof sayingEntries>): Question {
  const { id, author: by, at, body } = entry;
  const others = question.matters.filter((each) => each.by !== by || each.option !== body.option);
  const mine = { id, by, at, words: body.words, option: body.option };
  return { ...question, matters: [...others, mine] };
}
