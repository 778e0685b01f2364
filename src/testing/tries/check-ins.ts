import type { Id } from '../../record/ids.ts';
import { openAnswering, rhythms, scaleOf, type CheckIn } from '../../rooms/check-ins/check-in.ts';
import { exampleScale } from '../brought-files.ts';
import { amara, ines } from '../given.ts';
import { aboutWhom, agreeingTries, among, titles, type Tries } from './tried.ts';

const measures = [
  'phq-9',
  'own',
  'phq-9',
  'audit-c',
  'who-5',
  'core-10',
  'gbo',
  'brought',
  'phq-9',
] as const;

export const onCheckIns: Tries<CheckIn> = {
  proposeCheckIn: ({ pick, whom }) => ({
    kind: 'check-ins/propose',
    body: { terms: termsOf(pick) },
    about: aboutWhom(pick, whom),
  }),
  ...agreeingTries('check-ins', (pick) => ({ ...termsOf(0), rhythm: among(rhythms, pick) })),
  'check-in begin': () => ({ kind: 'check-ins/start', body: {} }),
  'check-in rate': ({ who, pick, more }, { state }) => ({
    kind: 'check-ins/answer',
    body: { ...mine(state, who), question: questionOf(state, pick), ...(more && { answer: 2 }) },
  }),
  'check-in finish': ({ who }, { state }) => ({ kind: 'check-ins/finish', body: mine(state, who) }),
  // Whoever is in the middle of it goes on with it.
  'carry on with a check-in begin': ({ who, pick, more }, { state }) => {
    const answering = state?.answerings.at(-1)?.id;
    if (more && answering !== undefined && [amara, ines].includes(who)) {
      return {
        kind: 'check-ins/acknowledge',
        body: { answering, words: 'We spoke on the phone.' },
      };
    }
    const open = state && openAnswering(state, who);
    if (!open) return { kind: 'check-ins/start', body: {} };
    const isDone = Object.keys(open.answers).length > 0 && pick % 2 === 0;
    if (isDone) return { kind: 'check-ins/finish', body: { answering: open.id } };
    const body = { answering: open.id, question: questionOf(state, pick), answer: 2 };
    return { kind: 'check-ins/answer', body };
  },
  restOrTakeUp: (_, { state }) => ({
    kind: state?.isResting ? 'check-ins/take-up' : 'check-ins/let-rest',
    body: {},
  }),
};

function termsOf(pick: number) {
  const measure = among(measures, pick);
  const rhythm = among(rhythms, pick);
  if (measure === 'gbo') return { measure, rhythm, goals: [among(titles, pick)] };
  if (measure === 'brought') return { measure, rhythm, brought: exampleScale() };
  return measure === 'own'
    ? { measure, rhythm, question: { text: `How was the ${among(titles, pick)}?` } }
    : { measure, rhythm };
}

/** What the person began and has not finished, if anything. */
function mine(state: CheckIn | undefined, who: Id) {
  return { answering: state && (openAnswering(state, who) ?? state.answerings.at(-1))?.id };
}

/** Now and then one that is not asked. */
function questionOf(state: CheckIn | undefined, pick: number): number {
  return state === undefined ? pick : pick % (scaleOf(state.terms).questions.length + 1);
}
