/**
 * What holds whatever people do, in whatever order. Other chances and longer runs:
 * `RUNS=20000 SEED=7 npx vitest run src/rooms/random-acts.test.ts`
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBetweenUs, maySee } from '../record/audience.ts';
import { memberAt, membersAs } from '../record/circle.ts';
import type { Entry } from '../record/entry.ts';
import type { Id } from '../record/ids.ts';
import type { Item } from '../record/item.ts';
import { isRefusal } from '../record/refusal.ts';
import { day } from '../record/time.ts';
import { entriesFor, foldedFor, houseRules, recordAfter } from '../testing/pure-record.ts';
import {
  focuses,
  goalsOf,
  people,
  play,
  someTries,
  someTriesIn,
  type Taken,
} from '../testing/random-acts.ts';
import { actRules, attentionOf, foldItem } from './acting.ts';
import type { Goal } from './goals/goal.ts';
import { roomCalled } from './rooms.ts';

const numRuns = Number(process.env.RUNS ?? 300);
const seed = Number(process.env.SEED ?? 1);

/** Runs a check on every act that was taken, for many random sequences. */
function whatever(check: (taken: readonly Taken[]) => void, times = 1) {
  const random = fc.property(someTries, (tried) => check(play(tried)));
  fc.assert(random, { numRuns: times * numRuns, seed });
}

const written = ({ before, after }: Taken): Entry[] => after.entries.slice(before.entries.length);
const sightOf = ({ after, now }: Taken, viewer: Id) =>
  new Set(entriesFor(houseRules, after, viewer, now).map(({ id }) => id));

describe('whatever people do', () => {
  test('what is in effect was agreed by every client it is about and by a therapist', () => {
    let settled = 0;
    whatever((taken) => {
      const yes = new Map<Id, { by: Set<Id>; terms: unknown }>();
      for (const { after, now, ...step } of taken) {
        for (const entry of written({ after, now, ...step })) {
          noteAnswer(yes, entry);
          if (!entry.kind.endsWith('/settled')) continue;
          settled++;
          const { suggestion, terms } = entry.body as { suggestion: Id; terms: unknown };
          const item = after.items.get(entry.item) as Item;
          const said = yes.get(suggestion);
          const clients = membersAs(after.circle, now, 'client').map(({ person }) => person);
          const theirs = clients.filter((each) => item.about.includes(each));
          expect(theirs.length).toBeGreaterThan(0);
          expect(theirs.filter((each) => !said?.by.has(each))).toEqual([]);
          const therapists = membersAs(after.circle, now, 'therapist');
          expect(therapists.some(({ person }) => said?.by.has(person))).toBe(true);
          expect(terms).toEqual(said?.terms);
        }
      }
      const last = taken.at(-1);
      for (const item of last ? goalsOf(last.after) : []) checkTermsInEffect(last as Taken, item);
    }, 2);
    expect(settled).toBeGreaterThan(numRuns / 2);
  });

  test('nobody outside sees more than every client shares with them now', () => {
    whatever((taken) => {
      const shared = new Map<string, number | null>();
      for (const { act, actor, after, now } of taken) {
        noteShare(shared, actor, act);
        for (const at of [now, now + 3 * day]) {
          const holds = (key: string) => {
            const until = shared.get(key);
            return until !== undefined && (until === null || at < until);
          };
          for (const item of goalsOf(after).filter(({ audience }) => audience === 'by-topic')) {
            for (const viewer of people) {
              const here = memberAt(after.circle, viewer, at);
              const clientsHere = item.about.every((each) => memberAt(after.circle, each, at));
              const byShare =
                clientsHere && item.about.every((each) => holds(`${each} ${viewer} goals`));
              const expected = here && (isBetweenUs(after.circle, item, viewer, at) || byShare);
              expect(maySee(after.circle, item, viewer, at)).toBe(Boolean(expected));
            }
          }
        }
      }
    });
  });

  test('only clients open things that were there, and authors their own words', () => {
    whatever((taken) => {
      for (const step of taken) {
        const old = new Map(step.before.entries.map((entry) => [entry.id, entry]));
        for (const viewer of people) {
          const sawBefore = sightOf({ ...step, after: step.before }, viewer);
          const gained = [...sightOf(step, viewer)].flatMap((id) =>
            sawBefore.has(id) ? [] : (old.get(id) ?? []),
          );
          for (const entry of gained) expect(mayOpen(step, entry)).toBe(true);
        }
      }
    });
  });

  test('no page breaks on any part of what its reader may see', () => {
    const titles: unknown[] = [];
    fc.assert(
      fc.property(someTries, fc.infiniteStream(fc.boolean()), (tried, coins) => {
        const { after, now } = play(tried).at(-1) ?? {};
        if (!after || now === undefined) return;
        for (const item of after.items.values()) {
          const room = roomCalled(item.room);
          for (const viewer of people) {
            const entries = entriesFor(houseRules, after, viewer, now)
              .filter((entry) => entry.item === item.id)
              .filter(() => coins.next().value);
            const folded = room && foldItem(room, undefined, entries);
            const member = memberAt(after.circle, viewer, now);
            if (!folded || !member) continue;
            attentionOf(folded, member, { circle: after.circle, item, now });
            titles.push(folded.state === undefined ? '' : room.title(folded.state));
          }
        }
      }),
      { numRuns, seed },
    );
    expect(titles.filter((title) => typeof title !== 'string')).toEqual([]);
  });

  test('an act sent again is one act, or comes from somebody who left', () => {
    whatever((taken) => {
      const last = taken.at(-1);
      for (const { act, actor } of taken) {
        const again = recordAfter(
          houseRules,
          (last as Taken).after,
          actor,
          act,
          (last as Taken).now,
        );
        const left = !memberAt((last as Taken).after.circle, actor, (last as Taken).now);
        expect(isRefusal(again) ? again.refused : again).toBe(
          left ? 'record/not-here' : (last as Taken).after,
        );
      }
    });
  });
});

test.each(focuses)('in %s random people try everything, and each thing is taken once', (focus) => {
  // What is about the table itself happens around every room.
  const around = focus === 'goals' ? ['item', 'seat', 'sharing', 'leaving'] : [];
  const isOf = (kind: string) => [focus, ...around].includes(kind.split('/')[0] ?? '');
  const missing = new Set(Object.keys(actRules).filter(isOf));
  const random = fc.property(someTriesIn(focus), (tried) => {
    if (missing.size > 0) for (const { act } of play(tried)) missing.delete(act.kind);
  });
  fc.assert(random, { numRuns: 10 * numRuns, seed });
  expect([...missing]).toEqual([]);
});

/** Keeps who has said yes to which suggestion, from the entries alone. */
function noteAnswer(
  yes: Map<Id, { by: Set<Id>; terms: unknown }>,
  { id, kind, author, body }: Entry,
) {
  const { suggestion = '', terms } = body as { suggestion?: Id; terms?: unknown };
  if (/\/(proposed|change-suggested)$/.test(kind)) {
    yes.set(id, { by: new Set([author]), terms });
  }
  if (kind.endsWith('/agreed')) yes.get(suggestion)?.by.add(author);
  if (kind.endsWith('/put-off')) yes.get(suggestion)?.by.delete(author);
}

/** Until something is settled, what was proposed; then what was settled last. */
function checkTermsInEffect({ after, now }: Taken, item: Item) {
  const told = after.entries.filter((entry) => entry.item === item.id);
  const holds = told.findLast(({ kind }) => kind === 'goals/settled') ?? (told[0] as Entry);
  for (const viewer of people.filter((each) => maySee(after.circle, item, each, now))) {
    const goal = foldedFor(houseRules, after, item.id, viewer, now)?.state as Goal;
    expect(goal.terms).toEqual((holds.body as { terms: unknown }).terms);
  }
}

function noteShare(shared: Map<string, number | null>, actor: Id, act: Taken['act']) {
  if (!act.kind.startsWith('sharing/')) return;
  const body = act.body as { member: Id; topics: string[]; until?: number | null };
  for (const topic of body.topics) {
    const key = `${actor} ${body.member} ${topic}`;
    if (act.kind === 'sharing/share') shared.set(key, body.until ?? null);
    else shared.delete(key);
  }
}

/** A client by sharing or by saying who it is for, an author their words, and ratings together. */
function mayOpen({ act, actor, before }: Taken, { item, author, kind }: Entry): boolean {
  const about = before.items.get(item)?.about ?? [];
  const opening = ['sharing/share', 'item/set-audience', 'practice/ask-along'];
  if (opening.includes(act.kind)) return about.includes(actor);
  if (act.kind === 'item/let-others-read') return author === actor;
  if (kind.endsWith('/rating')) return /\/(rate|open-ratings)$/.test(act.kind);
  return false;
}
