/**
 * What is worth reading before a session, out of what the viewer may see. Nothing is asked of
 * anybody by it, nothing is kept, and what is not shared with the viewer is not here.
 */
import type { Id } from '../../../record/ids.ts';
import type { Day, Instant } from '../../../record/time.ts';
import type { CheckIn } from '../../../rooms/check-ins/check-in.ts';
import type { Exercise } from '../../../rooms/coping/exercise.ts';
import { isShown, unansweredChanges, type Feedback } from '../../../rooms/feedback/said.ts';
import { goalAddress } from '../../../rooms/goals/addresses.ts';
import type { Goal } from '../../../rooms/goals/goal.ts';
import { sessionAddress } from '../../../rooms/sessions/addresses.ts';
import { endOf, sessionBefore, type Session } from '../../../rooms/sessions/session.ts';
import type { Shown, View } from '../../record/view.ts';

/** Since when: the end of the session before, or since everything began. */
export function sinceWhen(view: View, session: Shown<Session>): Instant {
  const before = sessionBefore(view.shownIn<Session>('sessions'), session, view.now);
  return before ? endOf(before.state) : 0;
}

function about<State>(view: View, room: string, { item }: Shown<Session>): Shown<State>[] {
  return view
    .shownIn<State>(room)
    .filter((each) => each.item.about.some((client) => item.about.includes(client)));
}

/** What is practiced, and what rests or ended since then. */
export function practicedSince(view: View, session: Shown<Session>, since: Instant) {
  return about<Exercise>(view, 'practice', session).filter(({ state }) => {
    if (state.standing === 'proposed') return false;
    return state.standing === 'going-on' || state.since > since;
  });
}

/** The check-ins that somebody has answered. */
export function answeredCheckIns(view: View, session: Shown<Session>) {
  return about<CheckIn>(view, 'check-ins', session).filter(({ state }) =>
    state.answerings.some(({ finishedAt }) => finishedAt !== undefined),
  );
}

/**
 * What was said since then, and what still waits for a word. What its writer brings along stands on
 * their own page; what they keep for themselves is on nobody's.
 */
export function feedbackSince(view: View, session: Shown<Session>, since: Instant) {
  return about<Feedback>(view, 'feedback', session).filter(({ item, state }) => {
    if (state.by === '' || (!isShown(item) && state.answers.showing === 'keep')) return false;
    return state.at > since || unansweredChanges(state).length > 0 || state.waits !== undefined;
  });
}

export type OpenPromise = {
  id: Id;
  text: string;
  who: Id;
  due: Day | null;
  title: string;
  href: string;
};

const open = ['proposed', 'agreed'];

/** What one named person said they would do and is not done yet: the nearest day first. */
export function promisedStill(view: View, session: Shown<Session>): OpenPromise[] {
  const said = about<Session>(view, 'sessions', session).flatMap(({ item, state }) => {
    const here = { title: state.terms.name, href: sessionAddress(view.partnership, item.id) };
    return state.promised
      .filter(({ kept }) => kept === undefined)
      .map(({ id, text, who, due }): OpenPromise => ({ id, text, who, due, ...here }));
  });
  const steps = about<Goal>(view, 'goals', session)
    .filter(({ state }) => open.includes(state.standing))
    .flatMap(({ item, state }) => {
      const here = { title: state.terms.title, href: goalAddress(view.partnership, item.id) };
      return state.steps.flatMap(({ id, text, who, due, done }): OpenPromise[] =>
        done || who === null ? [] : [{ id, text, who, due, ...here }],
      );
    });
  const last = '9999-12-31';
  return [...said, ...steps].toSorted((a, b) => ((a.due ?? last) < (b.due ?? last) ? -1 : 1));
}
