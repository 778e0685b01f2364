import type { Id } from '../../record/ids.ts';
import { agendaLinesOf, type AgendaLine } from '../../rooms/feedback/agenda-lines.ts';
import type { Feedback } from '../../rooms/feedback/said.ts';
import { linesOf, nextSession, type Session } from '../../rooms/sessions/session.ts';
import type { View } from '../record/view.ts';

export type FeedbackLine = AgendaLine & {
  /** The feedback, and whose it is. */
  item: Id;
  by: Id;
  /** Who sees what was said there. */
  readers: readonly Id[];
};

/**
 * The low and falling answers that come to the agenda of this session, if it is the next one: of
 * shown feedback that the viewer sees, and none that somebody has put on a list already. They are
 * stored nowhere; what is not shown any more is not here any more.
 */
export function feedbackLines(view: View, session: Id): FeedbackLine[] {
  const all = view.shownIn<Session>('sessions');
  const said = view.shownIn<Feedback>('feedback');
  const kept = new Set(
    linesOf(all)
      .filter(({ state }) => state !== 'let-go')
      .flatMap(({ from }) => keyOf(from)),
  );
  return agendaLinesOf(said)
    .filter(({ item, question }) => !kept.has(`${item} ${question}`))
    .flatMap((line) => {
      const there = said.find(({ item }) => item.id === line.item);
      const given = there?.entries.find(({ kind }) => kind === 'feedback/given');
      if (!there || !given) return [];
      if (nextSession(all, there.item.about, view.now)?.item.id !== session) return [];
      return [{ ...line, readers: view.whoSeesEntry(there.item, given) }];
    });
}

function keyOf(from: { item: Id; part: string } | undefined): string[] {
  return from === undefined ? [] : [`${from.item} ${from.part}`];
}
