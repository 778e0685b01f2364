/**
 * What reached a device was allowed at some moment of its reading, nothing was left out that was
 * allowed all along, and what was taken away is forgotten.
 */
import type { Delivery } from '../../record/delivery.ts';
import type { Id } from '../../record/ids.ts';
import { foldedFor, houseRules, type PureRecord } from '../../testing/pure-record.ts';
import { viewOf } from '../../web/record/view.ts';
import type { Device } from './device.ts';
import { statesIn, type History } from './history.ts';
import { compareSight, sightOf } from './sight-over-http.ts';
import type { Window } from './watched-reader.ts';

export function wrongDeliveries(
  history: History,
  device: Device,
  windows: ReadonlyMap<string, Window>,
): string[] {
  return device.given.flatMap((delivery) => {
    const window = windows.get(delivery.cursor);
    if (!window) return ['a delivery that nobody read'];
    const sights = statesIn(history, window).map((record) => idsSeen(record, device.person));
    const given = new Set(delivery.entries.map(({ id }) => id));
    const never = [...given].filter((id) => !sights.some((sight) => sight.has(id)));
    const always = [...(sights[0] ?? [])].filter((id) => sights.every((sight) => sight.has(id)));
    const missing = delivery.whole ? always.filter((id) => !given.has(id)) : [];
    return [
      ...never.map(
        (id) => `${device.person} was given ${tell(delivery, id)} after it was withdrawn`,
      ),
      ...missing.map((id) => `${device.person} was not given ${id} in a whole delivery`),
    ];
  });
}

function idsSeen(record: PureRecord, viewer: Id): ReadonlySet<Id> {
  return new Set(sightOf(houseRules, record, viewer, Date.now()).entries.map(({ id }) => id));
}

function tell({ entries }: Delivery, id: Id): string {
  return JSON.stringify(entries.find((entry) => entry.id === id));
}

/** The first thing by which a device's copy is not what the rules let its person see now. */
export function differenceInCopy(record: PureRecord, device: Device): string | undefined {
  const { person, kept } = device;
  const now = Date.now();
  const expected = sightOf(houseRules, record, person, now);
  const copy = kept.delivered();
  const sits = record.circle.members.some((each) => each.person === person && each.until === null);
  if (!sits) return kept.read().state === 'gone' ? undefined : `${person} left and is still there`;
  if (!copy) return `${person} was given nothing`;
  const entries = [...copy.entries.values()].flat().sort((a, b) => a.at - b.at);
  const difference = compareSight(expected, { items: [...copy.items.values()], entries });
  if (difference) return `${person} ${difference}`;
  const view = viewOf(copy, person, person, now);
  const otherFold = expected.items.find(({ id }) => {
    const [folded, shown] = [foldedFor(houseRules, record, id, person, now), view.shown(id)];
    return JSON.stringify(folded?.state) !== JSON.stringify(shown?.state);
  });
  return otherFold && `${person} folds ${otherFold.id} to something else`;
}

/**
 * How long each taking-away took to reach each device that was there, in milliseconds from the
 * answer on. What somebody was given again soon after does not count.
 */
export function forgettingTimes({ states, taken }: History, device: Device): number[] {
  const sights = states.map((record) => idsSeen(record, device.person));
  return taken.flatMap(({ acked }, n) => {
    const gone = [...(sights[n] ?? [])].filter((id) =>
      sights.slice(n + 1).every((later) => !later.has(id)),
    );
    const had = device.held.findLast(({ at }) => at <= acked);
    if (!had || !gone.some((id) => had.entries.has(id))) return [];
    const after = device.held.find(
      ({ at, entries }) => at > acked && !gone.some((id) => entries.has(id)),
    );
    return device.drops > 0 ? [] : [(after?.at ?? Number.POSITIVE_INFINITY) - acked];
  });
}
