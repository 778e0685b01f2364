import { agreeingWays } from './agreeing.ts';
import type { Made, Way } from './way.ts';

const hours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30', timeZone: 'America/Chicago' };

const terms = ({ say }: Made, version: 'first' | 'other') => ({
  kind: 'hours',
  name: say(),
  words: say(),
  replyDays: version === 'first' ? 2 : 3,
  hours,
});

export const agreementWays: Readonly<Record<string, Way>> = {
  'agreement/propose': { body: (made) => ({ terms: terms(made, 'first') }) },
  ...agreeingWays('agreement', terms),
};
