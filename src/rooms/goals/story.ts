/** The story of a goal: every entry in order, with what is needed to say it in a sentence. */
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { lifeEntries } from '../../record/life.ts';
import { isEntryOf, type EntryOf } from '../../record/room.ts';
import { goals } from './goals.ts';
import type { Terms } from './terms.ts';

/** A folded number is told by its author having rated; opened numbers stand on their line. */
const silent = 'goals/rating';

const told = { ...goals.entries, ...lifeEntries };
type Told = EntryOf<typeof told>;
export type StoryKind = Exclude<Told['kind'], typeof silent>;

export type Chapter = {
  entry: Told & { kind: StoryKind };
  /** What the author said with it, exactly as written. */
  words: string | undefined;
  /** The terms that it brought or would bring, beside those that held before. */
  change: { before: Terms | undefined; after: Terms } | undefined;
  /** The step it is about. */
  step: string;
  /** The people it names besides its author. */
  people: readonly Id[];
  /** True when the same person had said this before, in other words. */
  isAgain: boolean;
};

export function tellStory(entries: readonly Entry[]): Chapter[] {
  let holds: Terms | undefined;
  return entries.flatMap((entry, at): Chapter[] => {
    const earlier = entries.slice(0, at);
    if (!isTold(entry) || isOfHiddenStep(entry, earlier)) return [];
    const after = 'terms' in entry.body ? entry.body.terms : undefined;
    const change = after && { before: holds, after };
    if (entry.kind === 'goals/proposed' || entry.kind === 'goals/settled') holds = after;
    return [
      {
        entry,
        words: wordsIn(entry),
        // What was settled was read when it was suggested.
        change: entry.kind === 'goals/settled' ? undefined : change,
        step: stepOf(entry, earlier),
        people: peopleIn(entry),
        isAgain: earlier.some(({ kind, author }) => kind === entry.kind && author === entry.author),
      },
    ];
  });
}

function isTold(entry: Entry): entry is Chapter['entry'] {
  return isEntryOf(told, entry) && entry.kind !== silent;
}

/** The words somebody wrote in an entry, if it has any. */
export function wordsIn(entry: Entry): string | undefined {
  if (!isEntryOf(told, entry)) return undefined;
  if ('words' in entry.body) return entry.body.words;
  return 'why' in entry.body ? entry.body.why : undefined;
}

/** What somebody wrote in an entry of a goal, whatever field it went to. */
export function textIn(entry: Entry): string | undefined {
  if (!isEntryOf(goals.entries, entry)) return undefined;
  if (entry.kind === 'goals/step-added') return entry.body.text;
  const words = wordsIn(entry);
  return words ?? (entry.kind === 'goals/proposed' ? entry.body.terms.title : undefined);
}

function stepOf(entry: Told, earlier: readonly Entry[]): string {
  if (entry.kind === 'goals/step-added') return entry.body.text;
  if (entry.kind !== 'goals/step-done' && entry.kind !== 'goals/step-undone') return '';
  const added = earlier.find(({ id }) => id === entry.body.step);
  return added && isTold(added) ? stepOf(added, []) : '';
}

/** A step that the viewer cannot see is not spoken of either. */
function isOfHiddenStep(entry: Told, earlier: readonly Entry[]): boolean {
  const isOfStep = entry.kind === 'goals/step-done' || entry.kind === 'goals/step-undone';
  return isOfStep && stepOf(entry, earlier) === '';
}

function peopleIn({ kind, body }: Told): readonly Id[] {
  if (kind === 'goals/rating-asked') return body.asked;
  return kind === 'goals/settled' ? body.by : [];
}
