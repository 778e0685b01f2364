import { canaries } from './canaries/canaries.ts';
import { csrf } from './csrf/csrf.ts';
import { enumeration } from './enumeration/enumeration.ts';
import { mailKills } from './mail-kills/mail-kills.ts';
import { kills } from './kills/kills.ts';
import { loginAbuse } from './login-abuse/login-abuse.ts';
import { malformed } from './malformed/malformed.ts';
import type { Proof } from './proof.ts';
import { faults } from './faults/faults.ts';
import { twoHouses } from './faults/two-houses.ts';
import { hiddenEqualsAbsent } from './hidden/hidden-equals-absent.ts';
import { hiddenTakesAsLong } from './hidden/hidden-takes-as-long.ts';
import { faultsShow } from './rule/faults-show.ts';
import { ruleAgrees } from './rule/rule-agrees.ts';
import { peopleAtOnce } from './sequences/people-at-once.ts';
import { storedScripts } from './scripts-in-words/stored-scripts.ts';
import { sequencesAlone } from './sequences/sequences-alone.ts';
import { accessSweep, idSwaps, moreFields } from './sweep/access-sweep.ts';
import { tamperingShows } from './tampering/tampering-shows.ts';
import { verifyingIsQuick } from './tampering/verifying-is-quick.ts';

/** Every proof there is, in the order in which the long run takes them. */
export const proofs: readonly Proof[] = [
  ruleAgrees,
  faultsShow,
  accessSweep,
  idSwaps,
  moreFields,
  sequencesAlone,
  peopleAtOnce,
  hiddenEqualsAbsent,
  hiddenTakesAsLong,
  tamperingShows,
  verifyingIsQuick,
  malformed,
  csrf,
  loginAbuse,
  enumeration,
  storedScripts,
  mailKills,
  kills,
  twoHouses,
  faults,
  canaries,
];
