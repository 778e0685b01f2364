import { isDeepStrictEqual } from 'node:util';
import type { Act } from '../../record/room.ts';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { houseRules, recordAfter, type PureRecord, type Rules } from '../../testing/pure-record.ts';
import { before, people, type Try } from '../../testing/random-acts.ts';
import { actIn } from './alone.ts';
import { beginRecord } from './begin-record.ts';
import { sharesRunning, sightOf } from './sight-over-http.ts';

/** True when these rules and the house's part over what is tried, without any house. */
export function partInMemory(rules: Rules, tried: readonly Try[]): boolean {
  const begun = beginRecord();
  let [ours, theirs] = [begun, begun];
  for (const [n, each] of [...before, ...tried].entries()) {
    const act = actIn(ours, each, n);
    if (!act) continue;
    const now = Date.now();
    const [mine, other] = [
      outcome(houseRules, ours, each.who, act, now),
      outcome(rules, theirs, each.who, act, now),
    ];
    if (!isDeepStrictEqual(mine.said, other.said)) return true;
    [ours, theirs] = [mine.record, other.record];
  }
  const now = Date.now();
  if (sharesRunning(ours.circle, now) !== sharesRunning(theirs.circle, now)) return true;
  return people.some(
    (person) =>
      !isDeepStrictEqual(
        sightOf(houseRules, ours, person, now),
        sightOf(rules, theirs, person, now),
      ),
  );
}

function outcome(rules: Rules, record: PureRecord, actor: Id, act: Act, now: number) {
  const after = recordAfter(rules, record, actor, act, now);
  if (isRefusal(after)) return { record, said: after };
  return { record: after, said: after.entries.slice(record.entries.length) };
}
