import { accountWords } from './en/account.ts';
import { audienceWords } from './en/audience.ts';
import { goalsWords } from './en/goals.ts';
import { helpWords } from './en/help.ts';
import { mailWords } from './en/mail.ts';
import { peopleWords } from './en/people.ts';
import { piecesWords } from './en/pieces.ts';
import { problemWords } from './en/problems.ts';
import { recordWords } from './en/record.ts';
import { roomWords } from './en/room.ts';
import { shellWords } from './en/shell.ts';

/**
 * Every word the house says, in American English. An area adds its file here, one line each.
 * Two areas cannot share a key: the areas' names keep them apart, and a test looks.
 */
export const englishAreas = [
  accountWords,
  audienceWords,
  goalsWords,
  helpWords,
  mailWords,
  peopleWords,
  piecesWords,
  problemWords,
  recordWords,
  roomWords,
  shellWords,
] as const;

export const english = {
  ...accountWords,
  ...audienceWords,
  ...goalsWords,
  ...helpWords,
  ...mailWords,
  ...peopleWords,
  ...piecesWords,
  ...problemWords,
  ...recordWords,
  ...roomWords,
  ...shellWords,
} as const;

/** The name of something the house can say. */
export type WordKey = keyof typeof english;

/** A whole language: a missing word is a type error. */
export type Catalog = Readonly<Record<WordKey, string>>;
