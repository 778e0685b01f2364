/**
 * Reflections: what a therapist notes for themselves alone, to think with. They are apart from
 * everything else in the record (45 CFR 164.501 calls such notes psychotherapy notes). Start and end
 * times, scores, the plan and what was agreed are no reflections: they belong to what is shared.
 *
 * Its promises:
 * - Nobody but their author is ever given one, or told that there is one.
 * - They cannot be shared, and are in no export, no list of openings and nobody's Today.
 * - What is removed from view stays with its author, like every history here.
 */
import * as z from 'zod';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Act, ActOf, Decision, EntryOf, Room } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import { words } from '../../record/words.ts';

const written = z.strictObject({ words });
const nothing = z.strictObject({});

const acts = {
  'reflections/write': { begins: true, by: ['therapist'], schema: written },
  'reflections/change': { by: ['therapist'], schema: written },
  'reflections/remove': { by: ['therapist'], schema: nothing },
  'reflections/bring-back': { by: ['therapist'], schema: nothing },
} as const;

const entries = {
  'reflections/written': written,
  'reflections/changed': written,
  'reflections/removed': nothing,
  'reflections/brought-back': nothing,
} as const;

export type ReflectionsRefusal =
  | 'reflections/written-already'
  | 'reflections/removed-already'
  | 'reflections/not-removed';

export type Reflection = {
  /** As it was written each time, the newest last. */
  written: readonly { id: Id; at: Instant; words: string }[];
  /** When it was removed from view, while it is. */
  removedAt: Instant | undefined;
};

export const reflections = {
  name: 'reflections',
  topic: 'circle',
  audience: 'only-me',
  isApart: true,
  acts,
  entries,
  decide: (reflection, act) => decide(reflection ?? blank, act as ActOf<typeof acts>),
  fold: (reflection: Reflection | undefined, entry: Entry) =>
    fold(reflection ?? blank, entry as EntryOf<typeof entries>),
  attention: () => [],
  title: () => '',
} as const satisfies Room<Reflection>;

const blank: Reflection = { written: [], removedAt: undefined };

function decide(
  { written: before, removedAt }: Reflection,
  { kind, body }: Act & ActOf<typeof acts>,
): Decision | Refusal<ReflectionsRefusal> {
  switch (kind) {
    case 'reflections/write':
      return alone('reflections/written', body);
    case 'reflections/change':
      if (removedAt !== undefined) return refuse('reflections/removed-already');
      if (before.at(-1)?.words === body.words) return refuse('reflections/written-already');
      return alone('reflections/changed', body);
    case 'reflections/remove':
      if (removedAt !== undefined) return refuse('reflections/removed-already');
      return alone('reflections/removed', body);
    case 'reflections/bring-back':
      if (removedAt === undefined) return refuse('reflections/not-removed');
      return alone('reflections/brought-back', body);
  }
}

/** Closed twice: the item is its owner's alone, and so is each entry in it. */
function alone(kind: keyof typeof entries, body: object): Decision {
  return { entries: [{ kind, body, audience: 'author' }] };
}

function fold(reflection: Reflection, entry: EntryOf<typeof entries>): Reflection {
  switch (entry.kind) {
    case 'reflections/written':
    case 'reflections/changed': {
      const { id, at, body } = entry;
      return { ...reflection, written: [...reflection.written, { id, at, words: body.words }] };
    }
    case 'reflections/removed':
      return { ...reflection, removedAt: entry.at };
    case 'reflections/brought-back':
      return { ...reflection, removedAt: undefined };
  }
}
