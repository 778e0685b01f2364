import { csrf } from './csrf/csrf.ts';
import { malformed } from './malformed/malformed.ts';
import type { Proof } from './proof.ts';
import { faultsShow } from './rule/faults-show.ts';
import { ruleAgrees } from './rule/rule-agrees.ts';
import { tamperingShows } from './tampering/tampering-shows.ts';
import { verifyingIsQuick } from './tampering/verifying-is-quick.ts';

/** Every proof there is, in the order in which the long run takes them. */
export const proofs: readonly Proof[] = [
  ruleAgrees,
  faultsShow,
  tamperingShows,
  verifyingIsQuick,
  malformed,
  csrf,
];
