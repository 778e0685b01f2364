import type { Proof } from './proof.ts';
import { faultsShow } from './rule/faults-show.ts';
import { ruleAgrees } from './rule/rule-agrees.ts';

/** Every proof there is, in the order in which the long run takes them. */
export const proofs: readonly Proof[] = [ruleAgrees, faultsShow];
