/**
 * The agreement: how we work together. How to reach each other and how soon somebody answers, what
 * belongs in messages and what in sessions, what happens in a crisis, who may be told what by law,
 * what "private" means here, how we celebrate.
 *
 * Each part is an item of its own, so that each member sees the parts that concern them.
 *
 * Its promises:
 * - A part holds only when the client and a therapist have both agreed to it, like a goal.
 * - What held before is kept, with who signed it.
 * - The house acts on it: outside the agreed hours nobody is sent a notice.
 */
import * as z from 'zod';
import {
  agreeingActs,
  agreeingEntries,
  decideAgreeing,
  type AgreeingRefusal,
} from '../../record/agreeing/agreeing.ts';
import { foldAgreeing } from '../../record/agreeing/fold-agreeing.ts';
import {
  nothingAgreed,
  suggestedBy,
  suggestionsWaiting,
} from '../../record/agreeing/suggestion.ts';
import { isBetweenUs } from '../../record/audience.ts';
import type { Member } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Milestone } from '../../record/milestone.ts';
import type { Refusal } from '../../record/refusal.ts';
import {
  isEntryOf,
  type Act,
  type ActOf,
  type Attention,
  type Decision,
  type Given,
  type Room,
} from '../../record/room.ts';
import { terms, type Part, type Terms } from './part.ts';

const acts = {
  'agreement/propose': {
    begins: true,
    by: ['client', 'therapist'],
    schema: z.strictObject({ terms }),
  },
  ...agreeingActs('agreement', terms),
} as const;

const entries = agreeingEntries('agreement', terms);

export type AgreementAttention = 'agreement/suggestion-waits';

export const agreement = {
  name: 'agreement',
  topic: 'agreement',
  audience: 'by-topic',
  acts,
  entries,
  decide: (part, act, given) => decide(part ?? blank, act, given),
  fold: (part: Part | undefined, entry: Entry) => foldAgreeing('agreement', part ?? blank, entry),
  attention,
  askedBy: (part, _, viewer) => suggestedBy(part, viewer),
  milestone: (_, entry) => milestone(entry),
  title: (part) => part.terms.name,
} as const satisfies Room<Part>;

/** What a part is before its first entry, and to somebody who sees only what they wrote in it. */
const blank: Part = nothingAgreed<Terms>({ kind: 'other', name: '' });

function decide(part: Part, act: Act, given: Given): Decision | Refusal<AgreeingRefusal> {
  const asked = act as ActOf<typeof acts>;
  return asked.kind === 'agreement/propose'
    ? { entries: [{ kind: 'agreement/proposed', body: asked.body }] }
    : decideAgreeing('agreement', part, asked, given);
}

function attention(
  part: Part,
  { person }: Member,
  { circle, item, now }: Pick<Given, 'circle' | 'item' | 'now'>,
): Attention[] {
  if (!isBetweenUs(circle, item, person, now)) return [];
  return suggestionsWaiting<AgreementAttention>('agreement/suggestion-waits', part, person);
}

function milestone(entry: Entry): Milestone | undefined {
  if (!isEntryOf(entries, entry) || entry.kind !== 'agreement/settled') return undefined;
  const { by, terms: agreed } = entry.body;
  return { is: 'agreement', by, title: agreed.name, words: agreed.words };
}
