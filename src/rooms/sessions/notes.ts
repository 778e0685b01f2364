/**
 * Notes: what is written while people meet, in paragraphs. Each paragraph is an item of its own, so
 * each has its own audience; several people may write one at once. What they wrote becomes an entry
 * when the paragraph is settled. A summary for some of the people is a paragraph too.
 *
 * Its promises:
 * - A paragraph says by name who can see it, before its first word.
 * - What was settled is kept as it was; writing again makes a new version beside the old.
 * - Whoever may see a note may write their own words to it.
 */
import * as z from 'zod';
import type { Member } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Milestone } from '../../record/milestone.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import {
  ownWords,
  type Act,
  type ActOf,
  type Attention,
  type Decision,
  type EntryOf,
  type Given,
  type Room,
} from '../../record/room.ts';
import { minute, type Instant } from '../../record/time.ts';
import { words } from '../../record/words.ts';

const id = z.uuid();
const begun = z.strictObject({ session: id, as: z.enum(['paragraph', 'summary']) });
const settled = z.strictObject({
  words,
  /** The version that the writer had in front of them; none: there was none. */
  over: id.optional(),
});
const said = z.strictObject({ words });

const acts = {
  'notes/begin': { begins: true, schema: begun },
  'notes/keep': { schema: settled },
  'notes/annotate': { readingIsEnough: true, schema: said },
} as const;

const entries = {
  'notes/begun': begun,
  'notes/kept': settled,
  'notes/annotated': said,
} as const;

export type NotesRefusal = 'notes/changed-meanwhile' | 'notes/nothing-changed';
export type NotesAttention = 'notes/unsettled';

export type Version = { id: Id; by: Id; at: Instant; words: string };
export type Note = {
  session: Id;
  as: 'paragraph' | 'summary';
  by: Id;
  at: Instant;
  /** The settled words, the newest last. None while it is only being written. */
  versions: readonly Version[];
  annotations: readonly Version[];
};

export const notes = {
  name: 'notes',
  topic: 'sessions',
  audience: 'by-topic',
  acts,
  entries,
  decide: (note, act, given) => decide(note, act as Act & ActOf<typeof acts>, given),
  fold: (note: Note | undefined, entry: Entry) => fold(note, entry as EntryOf<typeof entries>),
  attention,
  milestone,
  title: ({ versions }) => versions.at(-1)?.words.split('\n')[0]?.slice(0, 120) ?? '',
} as const satisfies Room<Note>;

function decide(
  note: Note | undefined,
  act: Act & ActOf<typeof acts>,
  { actor }: Given,
): Decision | Refusal<NotesRefusal> {
  switch (act.kind) {
    case 'notes/begin':
      return { entries: [{ kind: 'notes/begun', body: act.body }] };
    case 'notes/annotate':
      return {
        entries: [{ kind: 'notes/annotated', body: act.body, audience: ownWords(actor) }],
      };
    case 'notes/keep': {
      const last = note?.versions.at(-1);
      if (last?.id !== act.body.over) {
        return refuse('notes/changed-meanwhile', last ? { by: last.by } : {});
      }
      if (last?.words === act.body.words) return refuse('notes/nothing-changed');
      return {
        entries: [{ kind: 'notes/kept', body: act.body }],
        effects: [{ effect: 'writing-over' }],
      };
    }
  }
}

function fold(note: Note | undefined, entry: EntryOf<typeof entries>): Note {
  const { id: entryId, author: by, at } = entry;
  const before = note ?? { session: '', as: 'paragraph', by, at, versions: [], annotations: [] };
  if (entry.kind === 'notes/begun') return { ...before, ...entry.body, by, at };
  const written = { id: entryId, by, at, words: entry.body.words };
  return entry.kind === 'notes/kept'
    ? { ...before, versions: [...before.versions, written] }
    : { ...before, annotations: [...before.annotations, written] };
}

/** Words that were never settled wait for the one who began them. */
const aWhile = 60 * minute;

function attention({ by, at, versions }: Note, { person }: Member): Attention[] {
  if (person !== by || versions.length > 0) return [];
  return [{ code: 'notes/unsettled' satisfies NotesAttention, from: at + aWhile }];
}

/** A summary is on the path, in the words that stand now; what was written on the way to it is not. */
function milestone({ as, versions }: Note, { id: entry }: Entry): Milestone | undefined {
  const last = versions.at(-1);
  if (as !== 'summary' || last?.id !== entry) return undefined;
  return { is: 'session', by: [last.by], title: '', words: last.words };
}
