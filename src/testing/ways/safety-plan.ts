import { first, type Done, type Made, type Way } from './way.ts';

const lines = ({ say }: Made) => [{ text: say(), call: '+1 312 555 0100' }, { text: say() }];
const section = (made: Made) => ({ part: 'ask', name: made.say(), lines: lines(made) });

const begun: Done = { by: 'client', kind: 'safety-plan/begin', body: section };
const suggested: Done = {
  by: 'therapist',
  kind: 'safety-plan/suggest-line',
  body: ({ say }) => ({ line: { text: say() } }),
};
const onLine = (made: Made) => ({ suggestion: first(made, 1) });

export const safetyPlanWays: Readonly<Record<string, Way>> = {
  'safety-plan/begin': { body: section },
  'safety-plan/change': {
    before: [begun],
    body: (made) => ({ name: made.say(), lines: lines(made).slice(0, 1), over: first(made) }),
  },
  'safety-plan/suggest-line': {
    before: [begun],
    body: ({ say }) => ({
      line: { text: say(), link: 'https://clinic.example/plan' },
      why: say(),
    }),
    by: 'therapist',
  },
  'safety-plan/take-line': { before: [begun, suggested], body: onLine },
  'safety-plan/leave-line': { before: [begun, suggested], body: onLine },
  'safety-plan/withdraw-line': { before: [begun, suggested], body: onLine, by: 'therapist' },
};
