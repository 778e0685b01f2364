/** What people ask for in stories about a decision, in words: `amara` `adds('A sleep plan')`. */
import type { Id } from '../record/ids.ts';
import { foldedRound } from '../record/rating/round.ts';
import type { Day } from '../record/time.ts';
import { openOptions, type Question } from '../rooms/decisions/question.ts';
import type { Ask, InRoom } from './given.ts';

const none: Id = '00000000-0000-7000-8000-000000000001';

function inDecisions(ask: (question: Question) => Ask): InRoom {
  return { room: 'decisions', ask };
}

export function asks(more: { words?: string; about?: Id[] } = {}): Ask {
  const { about, ...said } = more;
  return {
    kind: 'decisions/ask',
    body: { question: 'What could help with sleep?', ...said },
    about,
  };
}

export function factsOf(name: string) {
  const [what, sure] = ['As we said.', 'some-signs'];
  return { name, what, good: ['It is ours.'], hard: ['It takes time.'], sure, sources: [] };
}

export function adds(name: string): Ask {
  return { kind: 'decisions/add-option', body: { facts: factsOf(name) } };
}

/** The newest option, or one by its name. */
function which({ options }: Question, name?: string): Id {
  const found =
    name === undefined ? options.at(-1) : options.find(({ facts }) => facts.name === name);
  return found?.id ?? none;
}

export function changes(name: string): InRoom {
  return inDecisions((question) => ({
    kind: 'decisions/change-option',
    body: { option: which(question), facts: factsOf(name) },
  }));
}

export const setsAside: InRoom = inDecisions((question) => ({
  kind: 'decisions/set-aside',
  body: { option: which(question) },
}));

export const takesUp: InRoom = inDecisions((question) => ({
  kind: 'decisions/take-up',
  body: { option: which(question) },
}));

export function saysWhatMatters(words: string): Ask {
  return { kind: 'decisions/say-what-matters', body: { words } };
}

export function saysOfOption(words: string): InRoom {
  return inDecisions((question) => ({
    kind: 'decisions/say-what-matters',
    body: { words, option: which(question) },
  }));
}

export function asksComfortOf(...asked: Id[]): Ask {
  return { kind: 'decisions/ask-rating', body: { asked } };
}

/** The same number for each option there is, or for the first few. */
export function rates(number: number, most?: number): InRoom {
  return inDecisions((question) => ({
    kind: 'decisions/rate',
    body: {
      round: (foldedRound(question.rounds) ?? question.rounds.at(-1))?.id ?? none,
      comfort: openOptions(question)
        .slice(0, most)
        .map(({ id }) => ({ option: id, number })),
    },
  }));
}

export const opensComfort: InRoom = inDecisions(({ rounds }) => ({
  kind: 'decisions/open-ratings',
  body: { round: foldedRound(rounds)?.id ?? none },
}));

export function chooses(name?: string, again: Day | null = null): InRoom {
  return inDecisions((question) => ({
    kind: 'decisions/suggest-change',
    body: {
      terms: { option: which(question, name), reason: 'It would be mine.', again },
      over: question.version,
    },
  }));
}

export const agrees: InRoom = inDecisions(({ suggestions }) => ({
  kind: 'decisions/agree',
  body: { suggestion: suggestions.at(-1)?.id ?? none },
}));

export function opensAgain(words?: string): Ask {
  return { kind: 'decisions/open-again', body: words === undefined ? {} : { words } };
}
