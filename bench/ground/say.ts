/** Acts that people would send, and the usual way in for them. */
import { v7 as newId } from 'uuid';
import type { Id } from '../../src/record/ids.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import type { Act } from '../../src/record/room.ts';
import { appendAct, type Writer } from '../../src/server/store/append.ts';

const words = 'I went for a short walk after dinner, and it was easier than last week. We talked.';

export function proposeGoal(item: Id, title: string): Act {
  return { id: newId(), item, kind: 'goals/propose', body: { terms: { title, rhythm: 'never' } } };
}

export function comment(item: Id, mark = ''): Act {
  return { id: newId(), item, kind: 'goals/comment', body: { words: mark + words } };
}

/** Appends in this process, with all that an act has: decided, sealed, chained. */
export async function append(writer: Writer, actor: Id, partnership: Id, act: Act): Promise<void> {
  const outcome = await appendAct(writer, actor, partnership, act);
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`);
}

/** Runs work on each thing, a few at a time. */
export async function forEach<Thing>(
  things: readonly Thing[],
  atOnce: number,
  work: (thing: Thing) => Promise<void>,
): Promise<void> {
  const left = things.values();
  const worker = async () => {
    for (const thing of left) await work(thing);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
