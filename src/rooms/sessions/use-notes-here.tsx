import type { Audienced, Item } from '../../record/item.ts';
import type { Shown } from '../../web/record/view.ts';
import type { Note } from './notes.ts';
import { useSession } from './use-session.tsx';

/** The paragraphs of this session that the viewer sees, or its summaries, in their order. */
export function useNotesHere(as: Note['as']): Shown<Note>[] {
  const { view, item } = useSession();
  return view
    .shownIn<Note>('notes')
    .filter(({ state }) => state.session === item.id && state.as === as)
    .toReversed();
}

/** For whom a note is unless somebody says otherwise: for those who see the session. */
export function usualFor({ audience, named }: Item): Audienced | undefined {
  return audience === 'by-topic' ? undefined : { audience, named };
}
