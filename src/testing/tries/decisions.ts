import type { Id } from '../../record/ids.ts';
import { openSuggestions } from '../../record/agreeing/suggestion.ts';
import { foldedRound } from '../../record/rating/round.ts';
import { chosenNow, openOptions, type Question } from '../../rooms/decisions/question.ts';
import { amara } from '../given.ts';
import { aboutWhom, agreeingTries, among, titles, type Tried, type Tries } from './tried.ts';

export const onDecisions: Tries<Question> = {
  ...(agreeingTries('decisions', () => ({})) as Tries<Question>),
  'decisions suggest': ({ pick }, { state }) => state && choosing(state, pick),
  'decisions answer': ({ pick }, { state }) =>
    state && choosing(state, pick, state.suggestions.at(-1)?.id),
  'decisions withdraw': ({ who }, { state }) => {
    const mine = openSuggestions(state ?? { suggestions: [] }).find(({ by }) => by === who);
    return mine && { kind: 'decisions/withdraw', body: { suggestion: mine.id } };
  },
  'ask and begin': ({ pick, whom }) => ({
    kind: 'decisions/ask',
    body: { question: `${among(titles, pick)}?`, words: 'It matters.' },
    about: aboutWhom(pick, whom),
  }),
  'an option to begin': (tried) => ({
    kind: 'decisions/add-option',
    body: { facts: factsOf(tried) },
  }),
  changeOption: (tried, { state }) =>
    onOption('change-option', tried, state, { facts: factsOf(tried) }),
  sayWhatMatters: (tried, { state }) => ({
    kind: 'decisions/say-what-matters',
    body: { words: 'I drive at six.', ...(tried.more && { option: optionIn(state, tried) }) },
  }),
  'aside or not to begin': (tried, { state }) => {
    const option = state?.options.find(({ asideBy }) => asideBy.length > 0);
    if (!option) return onOption('set-aside', tried, state);
    return { kind: 'decisions/take-up', body: { option: option.id } };
  },
  'comfort to begin': ({ who, pick }, { state }) => {
    const round = foldedRound(state?.rounds ?? []);
    if (!state || !round) return { kind: 'decisions/ask-rating', body: { asked: [who, amara] } };
    if (round.by !== who || Object.keys(round.rated).length === 0) return rates(state, pick);
    return { kind: 'decisions/open-ratings', body: { round: round.id } };
  },
  'a choice to begin': ({ pick }, { state }) => {
    if (!state || chosenNow(state) !== undefined) return { kind: 'decisions/open-again', body: {} };
    const [open] = openSuggestions(state);
    if (!open) return choosing(state, pick);
    return { kind: 'decisions/agree', body: { suggestion: open.id } };
  },
};

function choosing(question: Question, pick: number, answers?: Id) {
  const option = openOptions(question)[pick % (openOptions(question).length || 1)]?.id;
  if (option === undefined) return undefined;
  const terms = { option, reason: 'For now.', again: pick % 2 ? null : '2026-11-03' };
  const body = { terms, over: question.version, ...(answers !== undefined && { answers }) };
  return { kind: 'decisions/suggest-change', body };
}

function rates(question: Question, pick: number) {
  const comfort = openOptions(question).map(({ id }) => ({ option: id, number: pick % 11 }));
  return { kind: 'decisions/rate', body: { round: roundIn(question), comfort } };
}

function onOption(verb: string, tried: Tried, question: Question | undefined, more: object = {}) {
  const option = optionIn(question, tried);
  if (option === undefined) return undefined;
  return { kind: `decisions/${verb}`, body: { option, ...more } };
}

function optionIn(question: Question | undefined, { pick }: Tried): Id | undefined {
  return question?.options[pick % (question.options.length || 1)]?.id;
}

function roundIn({ rounds }: Question): Id {
  return (foldedRound(rounds) ?? rounds.at(-1))?.id ?? '00000000-0000-7000-8000-000000000001';
}

function factsOf({ pick }: Tried) {
  const what = 'As it says.';
  return { name: among(titles, pick), what, good: [], hard: [], sure: 'not-known', sources: [] };
}
