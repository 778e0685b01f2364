import type { Entry } from '../../record/entry.ts';
import type { Answers } from './answers.ts';
import type { Change, Feedback, Helped } from './said.ts';

/** What feedback is before its first entry, and to somebody who sees only what they wrote in it. */
export const nothingSaid: Feedback = {
  by: '',
  at: 0,
  answers: { showing: 'keep' },
  changes: [],
  taken: [],
  waits: undefined,
};

/** An entry of this room, which was checked when it was written. */
type Said =
  | (Entry<'feedback/given'> & { body: Answers })
  | (Entry<'feedback/changed'> & { body: { words: string } })
  | (Entry<'feedback/taken-in'> & { body: { words?: string } })
  | (Entry<'feedback/helped'> & {
      body: Pick<Helped, 'helped'> & { change: string; words?: string };
    });

export function foldFeedback(before: Feedback, entry: Entry): Feedback {
  const said = entry as Said;
  const { id, author: by, at } = said;
  switch (said.kind) {
    case 'feedback/given':
      return { ...before, by, at, answers: said.body, waits: { for: 'answer', since: at } };
    case 'feedback/changed': {
      const change: Change = { id, by, at, words: said.body.words, helped: undefined };
      return { ...before, changes: [...before.changes, change], waits: undefined };
    }
    case 'feedback/taken-in': {
      const taken = [...before.taken, { id, by, at, words: said.body.words }];
      return { ...before, taken, waits: undefined };
    }
    case 'feedback/helped': {
      const { change, helped, words } = said.body;
      return foldHelped(before, change, { at, helped, words });
    }
  }
}

/** Where the latest change did not help, another is waited for; what was tried before it is past. */
function foldHelped(before: Feedback, change: string, helped: Helped): Feedback {
  const changes = before.changes.map((each) => (each.id === change ? { ...each, helped } : each));
  if (changes.at(-1)?.id !== change) return { ...before, changes };
  const isOpen = helped.helped === 'not-really';
  const waits = isOpen ? ({ for: 'another-change', since: helped.at } as const) : undefined;
  return { ...before, changes, waits };
}
