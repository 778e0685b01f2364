/** Compares what the rule says with what the database shows, for every viewer, item and entry. */
import type * as audience from '../../record/audience.ts';
import { memberAt, type Circle } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { isRunning } from '../../record/time.ts';
import { chanceFrom } from './chance.ts';
import { nameOf, people, type History } from './history.ts';
import type { Look, Sight } from './see-in-sql.ts';

/** The rule in TypeScript, or a version of it with a fault planted. */
export type Rule = Pick<typeof audience, 'maySee' | 'maySeeEntry' | 'whoSees'>;

/** One place where the two do not agree. */
export type Difference = { history: History; viewer: Id; tick: number; says: string };

/**
 * Every difference at these ticks, for everyone there is: once for each of them in one partnership
 * alone, and wherever they sit.
 */
export async function* compare(
  rule: Rule,
  histories: readonly History[],
  look: Look,
  ticks: readonly number[],
): AsyncGenerator<Difference> {
  const chance = chanceFrom(histories[0]?.seed ?? 0, histories[0]?.number ?? 0);
  for (const viewer of people) {
    const history = chance.pick(histories);
    const tick = chance.pick(ticks);
    const sight = await look(viewer, tick, history.partnership);
    yield* compareSight(rule, [history], viewer, tick, sight);
  }
  for (const tick of ticks) {
    for (const viewer of people) {
      yield* compareSight(rule, histories, viewer, tick, await look(viewer, tick));
    }
  }
}

/** The same for one look. What is seen and belongs to none of these histories is one, too. */
export function compareSight(
  rule: Rule,
  histories: readonly History[],
  viewer: Id,
  tick: number,
  sight: Sight,
): Difference[] {
  const found: Difference[] = [];
  let known = 0;
  for (const history of histories) {
    const tell = (says: string) => found.push({ history, viewer, tick, says });
    const items = new Map(history.items.map((item) => [item.id, item]));
    for (const item of history.items) {
      const may = rule.maySee(history, item, viewer, tick);
      if (may !== sight.items.has(item.id)) tell(disagree('item', item.id, may));
      else if (may) known++;
    }
    for (const entry of history.entries) {
      const item = items.get(entry.item);
      if (!item) continue;
      const may = rule.maySeeEntry(history, item, entry, viewer, tick);
      if (may !== sight.entries.has(entry.id)) tell(disagree('entry', entry.id, may));
      else if (may) known++;
    }
    for (const says of wrongLabels(rule, history, tick, sight)) tell(says);
    if (!memberAt(history, viewer, tick) && knowsTheTable(history, sight)) {
      tell('who is not at the table knows who sits there, or what they share');
    }
    for (const id of strangeShares(history, viewer, tick, sight)) {
      tell(`share ${id}: over or not begun, not theirs, and known to them`);
    }
  }
  const [first] = histories;
  if (found.length === 0 && first && sight.items.size + sight.entries.size !== known) {
    found.push({ history: first, viewer, tick, says: 'the database shows what is in no history' });
  }
  return found;
}

/** Who sees an item is said by name to each who sees it; they must know enough to say it truly. */
function wrongLabels(rule: Rule, history: History, tick: number, sight: Sight): string[] {
  const seen = history.items.filter((item) => sight.items.has(item.id));
  if (seen.length === 0) return [];
  const known: Circle = {
    members: history.members.filter(({ person }) =>
      sight.seats.has(`${history.partnership}/${person}`),
    ),
    shares: history.shares.filter(({ id }) => sight.shares.has(id)),
  };
  return seen.flatMap((item) => {
    const label = rule.whoSees(known, item, tick).map(nameOf).join(' ');
    const truth = rule.whoSees(history, item, tick).map(nameOf).join(' ');
    return label === truth ? [] : [`item ${item.id}: the label says [${label}], truly [${truth}]`];
  });
}

function knowsTheTable({ partnership, members, shares }: History, sight: Sight): boolean {
  return (
    members.some(({ person }) => sight.seats.has(`${partnership}/${person}`)) ||
    shares.some(({ id }) => sight.shares.has(id))
  );
}

/** What is over or has not begun is known to the client who shares it and to therapists alone. */
function strangeShares(history: History, viewer: Id, tick: number, sight: Sight): Id[] {
  if (memberAt(history, viewer, tick)?.role === 'therapist') return [];
  return history.shares
    .filter((share) => share.client !== viewer && !isRunning(share, tick))
    .map(({ id }) => id)
    .filter((id) => sight.shares.has(id));
}

function disagree(what: 'item' | 'entry', id: Id, may: boolean): string {
  return may
    ? `${what} ${id}: the rule lets them see it, the database hides it`
    : `${what} ${id}: the rule hides it, the database shows it`;
}
