/**
 * A story told twice, the same to one person: once with everything in it, and once as if nothing
 * that this person may not see had ever happened.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Circle, Share } from '../../record/circle.ts';
import { sharesNow, memberAt } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import type { Act } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import { houseRules, recordAfter, type PureRecord } from '../../testing/pure-record.ts';
import { amara, mateo, rosa, sam } from '../../testing/given.ts';
import { before, type Try } from '../../testing/random-acts.ts';
import { actIn } from '../sequences/alone.ts';
import { beginRecord } from '../sequences/begin-record.ts';
import { sightOf } from '../sequences/sight-over-http.ts';

/** One thing that happens: at both tables, or where it is hidden from the viewer, at the first alone. */
export type Beat = {
  actor: Id;
  act: Act;
  isHidden: boolean;
  /** It changes nothing in the viewer's sight. */
  isUnseen: boolean;
  /** What then holds at the table where everything happened, and at the other. */
  whole: PureRecord;
  bare: PureRecord;
};

/** Sam sees Mateo's goals too, and there are words in them that not everybody reads. */
const opening: readonly Try[] = [
  { focus: 'goals', who: mateo, what: 'share', whom: sam, pick: 1, more: true },
  ...before,
  { focus: 'goals', who: rosa, what: 'comment', whom: rosa, pick: 2, more: true },
  { focus: 'goals', who: amara, what: 'suggest', whom: mateo, pick: 5, more: true },
];

export function tellTwins(viewer: Id, tried: readonly Try[]): Beat[] {
  const beats: Beat[] = [];
  const begun = beginRecord();
  let [whole, bare] = [begun, begun];
  for (const [n, each] of [...opening, ...tried].entries()) {
    const act = sendsAway(each, viewer) ? undefined : actIn(whole, each, n);
    if (!act) continue;
    const now = Date.now();
    const after = recordAfter(houseRules, whole, each.who, act, now);
    if (isRefusal(after)) continue;
    const beat = { actor: each.who, act };
    // Who shared what at first is the same at both, or little would be seen later at either.
    const isGround = n < opening.length && act.kind === 'sharing/share';
    const isUnseen = isDeepStrictEqual(seenBy(viewer, whole, now), seenBy(viewer, after, now));
    if (isUnseen && !isGround) {
      beats.push({ ...beat, isHidden: true, isUnseen, whole: after, bare });
      whole = after;
      continue;
    }
    const bareAfter = recordAfter(houseRules, bare, each.who, act, now);
    // What could not happen without the hidden things happens at neither table.
    const isSame =
      !isRefusal(bareAfter) &&
      isDeepStrictEqual(seenBy(viewer, after, now), seenBy(viewer, bareAfter, now));
    if (!isSame) continue;
    [whole, bare] = [after, bareAfter];
    beats.push({ ...beat, isHidden: false, isUnseen, whole, bare });
  }
  return beats;
}

/** Who is gone is answered nothing; that is proved elsewhere. */
function sendsAway({ who, what, whom }: Try, viewer: Id): boolean {
  return (what === 'leave' && who === viewer) || (what === 'askToLeave' && whom === viewer);
}

function seenBy(viewer: Id, record: PureRecord, now: Instant) {
  const { circle } = record;
  const shares = sharesSeenBy(viewer, circle, now);
  return { ...sightOf(houseRules, record, viewer, now), members: circle.members, shares };
}

/** One's own shares, all of them for a therapist, and those that decide together with one's own. */
function sharesSeenBy(viewer: Id, circle: Circle, now: Instant): Share[] {
  if (memberAt(circle, viewer, now)?.role === 'therapist') return [...circle.shares];
  const running = sharesNow(circle, now);
  const given = running.filter(({ member }) => member === viewer);
  const own = running.filter(({ client }) => client === viewer);
  const isBeside = (share: Share) =>
    given.some(({ topic, client }) => topic === share.topic && client === share.client) ||
    own.some(({ topic, member }) => topic === share.topic && member === share.member);
  return circle.shares.filter(
    (share) => share.client === viewer || (running.includes(share) && isBeside(share)),
  );
}
