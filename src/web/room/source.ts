/**
 * What something may come from: a decision, a line of a session, a note. Found in what the viewer
 * sees; what they do not see is nowhere, and so is the way to it.
 */
import type { Id } from '../../record/ids.ts';
import { chosenNow, type Question } from '../../rooms/decisions/question.ts';
import { sessionAddress } from '../../rooms/sessions/addresses.ts';
import type { Note } from '../../rooms/sessions/notes.ts';
import type { Session } from '../../rooms/sessions/session.ts';
import type { Begun } from '../record/begun.ts';
import { pathTo, titleOf } from '../record/things.ts';
import type { View } from '../record/view.ts';

export type Source = { title: string; href: string; begun: Begun };

/** Longer than this is no title. */
const short = 120;

export function findSource(view: View, from: Id): Source | undefined {
  const room = view.shown(from)?.item.room;
  if (room === 'decisions') return decisionCalled(view, from);
  if (room === 'notes') return noteCalled(view, from);
  return room === undefined ? lineCalled(view, from) : otherCalled(view, from);
}

function decisionCalled(view: View, from: Id): Source | undefined {
  const shown = view.shown<Question>(from);
  const other = otherCalled(view, from);
  if (!shown || !other) return undefined;
  const { state: question } = shown;
  const option = question.options.find(({ id }) => id === chosenNow(question));
  const [words, why] = option ? [option.facts.name, question.terms.reason] : ['', ''];
  return { ...other, begun: { ...other.begun, words, why } };
}

function noteCalled(view: View, from: Id): Source | undefined {
  const shown = view.shown<Note>(from);
  const words = shown?.state.versions.at(-1)?.words;
  if (!shown || words === undefined) return undefined;
  const { item, state } = shown;
  return {
    title: titleOf(shown),
    href: `${sessionAddress(view.partnership, state.session)}#note-${item.id}`,
    begun: { ...beginning(from, words), about: item.about, readers: view.whoSees(item) },
  };
}

function lineCalled(view: View, from: Id): Source | undefined {
  const shown = view
    .shownIn<Session>('sessions')
    .find(({ state }) => state.lines.some(({ id }) => id === from));
  const line = shown?.state.lines.find(({ id }) => id === from);
  const entry = shown?.entries.find(({ id }) => id === from);
  if (!shown || !line || !entry) return undefined;
  const { item } = shown;
  const readers = view.whoSeesEntry(item, entry);
  return {
    title: line.text,
    href: `${sessionAddress(view.partnership, item.id)}#line-${from}`,
    begun: { ...beginning(from, line.text), about: item.about, readers },
  };
}

function otherCalled(view: View, from: Id): Source | undefined {
  const shown = view.shown(from);
  if (!shown) return undefined;
  const { item } = shown;
  const { id, room, about } = item;
  return {
    title: titleOf(shown),
    href: pathTo(view.partnership, { room, id }),
    begun: { ...beginning(from, ''), about, readers: view.whoSees(item) },
  };
}

/** A field for one line takes the first line; nothing of it is lost, for it stays where it is. */
function beginning(from: Id, words: string): Pick<Begun, 'from' | 'words' | 'why'> {
  const firstLine =
    words
      .split('\n')[0]
      ?.slice(0, short)
      .replace(/\p{Cs}$/u, '') ?? '';
  return { from, words: firstLine, why: '' };
}
