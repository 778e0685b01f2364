import { limitKinds, type ClientsLimit } from '../../rooms/agreement/limits.ts';
import { kinds, type Part } from '../../rooms/agreement/part.ts';
import { aboutWhom, agreeingTries, among, clientOf, titles, type Tries } from './tried.ts';

export const onAgreement: Tries<Part> = {
  proposePart: ({ pick, whom, more }) => ({
    kind: 'agreement/propose',
    body: { terms: partOf(pick) },
    about: aboutWhom(pick, whom),
    ...(more && { for: { audience: 'named', named: [whom] } }),
  }),
  ...agreeingTries('agreement', partOf),
};

export const onLimits: Tries<ClientsLimit> = {
  setLimit: ({ who, pick, whom, more }) => ({
    kind: 'limits/set',
    body: limitOf(pick),
    about: [clientOf(who)],
    ...(more && { for: { audience: 'named', named: [whom] } }),
  }),
  changeLimit: ({ pick }) => ({ kind: 'limits/change', body: limitOf(pick + 1) }),
  liftLimit: () => ({ kind: 'limits/lift', body: {} }),
};

function partOf(pick: number) {
  return { kind: among(kinds, pick), name: among(titles, pick), replyDays: pick };
}

function limitOf(pick: number) {
  const word = among(titles, pick);
  return { kind: among(limitKinds, pick), says: `Please, not about ${word}.`, touches: [word] };
}
