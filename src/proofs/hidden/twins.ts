/** Two tables, at one of which more happened than a viewer may see; and everybody's devices at both. */
import type { Id } from '../../record/ids.ts';
import { entriesFor, houseRules, type PureRecord } from '../../testing/pure-record.ts';
import { people } from '../../testing/random-acts.ts';
import { there } from '../../testing/there.ts';
import { actsOf } from '../sequences/answers.ts';
import { createDevice, type Device } from '../sequences/device.ts';
import type { OpenHouse, Table } from '../sequences/open-house.ts';
import { inOneForm } from './in-one-form.ts';
import type { Beat } from './tell-twins.ts';

/** How long anything may take that must come, in milliseconds. */
const patience = 5_000;

export type Side = {
  table: Table;
  /** The viewer's own device; all that its line brought, in one form. */
  own: Device;
  heard: string[];
  others: readonly Device[];
};

export async function setSide(house: OpenHouse, viewer: Id): Promise<Side> {
  const table = await house.setTable();
  const heard: string[] = [];
  const own = createDevice(table, viewer, (text) => heard.push(inOneForm(table, text)));
  const others = people
    .filter((person) => person !== viewer)
    .map((each) => createDevice(table, each));
  for (const device of [own, ...others]) {
    device.connect();
    await device.until(() => device.given.length > 0, patience);
  }
  return { table, own, heard, others };
}

/** Lets it all happen, one thing after another; tells what did not arrive, or came to the viewer unasked. */
export async function happen(beats: readonly Beat[], whole: Side, bare: Side): Promise<string[]> {
  const against: string[] = [];
  for (const beat of beats) {
    const sides = beat.isHidden ? [whole] : [whole, bare];
    for (const side of sides) {
      const record = side === whole ? beat.whole : beat.bare;
      if (!(await happenOn(side, record, beat))) against.push(`it did not arrive: ${told(beat)}`);
    }
    if (whole.heard.length !== bare.heard.length) against.push(`something was sent: ${told(beat)}`);
    if (against.length > 0) return against;
  }
  const other = whole.heard.findIndex((text, n) => text !== bare.heard[n]);
  return other < 0
    ? []
    : [`by line came ${whole.heard[other]}, and to the other ${bare.heard[other]}`];
}

function told({ actor, act, isHidden }: Beat): string {
  return `${isHidden ? 'hidden, ' : ''}${actor} ${JSON.stringify(act)}`;
}

async function happenOn(side: Side, record: PureRecord, { actor, act, isUnseen }: Beat) {
  const { table, own, others, heard } = side;
  const before = heard.length;
  const caller = there([own, ...others].find(({ person }) => person === actor)).caller;
  const { status, text } = await caller.post(actsOf(table), table.outward(JSON.stringify(act)));
  if (status !== 200) throw new Error(`${JSON.stringify(act)} was answered ${text}`);
  const arrived = await Promise.all([
    ...others.map((device) => device.until(() => holds(device, record), patience)),
    isUnseen || own.until(() => heard.length > before, patience),
  ]);
  return arrived.every(Boolean);
}

function holds({ held, person }: Device, record: PureRecord): boolean {
  const now = Date.now();
  const expected = entriesFor(houseRules, record, person, now);
  const last = held.at(-1)?.entries ?? new Set();
  return last.size === expected.length && expected.every(({ id }) => last.has(id));
}

export function closeSide({ own, others }: Side): void {
  for (const device of [own, ...others]) device.close();
}
