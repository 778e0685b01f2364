import { agreeingWays } from './agreeing.ts';
import { first, type Done, type Made, type Way } from './way.ts';

const terms = ({ say }: Made, version: 'first' | 'other') => ({
  measure: 'own',
  question: { text: say(), low: say(), high: say() },
  rhythm: version === 'first' ? 'weekly' : 'monthly',
});

const agree = (made: Made) => ({ suggestion: first(made) });
/** Proposed by the therapist, and agreed by each client it is about. */
const settled: readonly Done[] = [
  {
    by: 'therapist',
    kind: 'check-ins/propose',
    body: (made) => ({ terms: terms(made, 'first') }),
  },
  { by: 'client', kind: 'check-ins/agree', body: agree },
  { by: 'other client', kind: 'check-ins/agree', body: agree },
];

/** Begun after it was settled, and answered in part. */
const answering = (made: Made) => ({ answering: first(made, settled.length) });
const begun = (by: Done['by']): Done[] => [
  ...settled,
  { by, kind: 'check-ins/start', body: () => ({}) },
];
const answer = (made: Made) => ({ ...answering(made), question: 0, answer: 4 });

export const checkInsWays: Readonly<Record<string, Way>> = {
  'check-ins/propose': { body: (made) => ({ terms: terms(made, 'first') }) },
  ...agreeingWays('check-ins', terms),
  'check-ins/start': { before: settled, body: () => ({}) },
  'check-ins/answer': { before: begun('asker'), body: answer },
  'check-ins/finish': {
    before: [...begun('asker'), { by: 'asker', kind: 'check-ins/answer', body: answer }],
    body: (made) => ({ ...answering(made), words: made.say() }),
  },
  'check-ins/acknowledge': {
    before: begun('client'),
    by: 'therapist',
    body: (made) => ({ ...answering(made), words: made.say() }),
  },
  'check-ins/let-rest': { before: settled, body: () => ({}) },
  'check-ins/take-up': {
    before: [...settled, { by: 'client', kind: 'check-ins/let-rest', body: () => ({}) }],
    body: () => ({}),
  },
};
