/** What somebody does at the table while others do the same: they act, read, are cut off, come back. */
import * as fc from 'fast-check';
import type { Delivery } from '../../record/delivery.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import type { Act } from '../../record/room.ts';
import { actFor, people, someTry, type Try } from '../../testing/random-acts.ts';
import { viewOf } from '../../web/record/view.ts';
import { actsOf, readAnswer, type Answered } from './answers.ts';
import type { Device } from './device.ts';

/** An act that somebody sent, with what came of it and when that was known. */
export type Sent = { act: Act; actor: Id; sent: number; acked: number; answered: Answered };

export type Step = {
  tried: Try;
  how: 'once' | 'twice' | 'again' | 'unheard';
  line: 'stays' | 'drops' | 'returns';
  reads: boolean;
};

/** What gives and takes sight is tried as often as everything else together. */
const giving = ['share', 'takeBack', 'audience', 'letRead', 'rate', 'open', 'comment'];
const someTried = fc
  .tuple(someTry, fc.option(fc.constantFrom(...giving), { freq: 1 }))
  .map(([tried, what]): Try => ({ ...tried, what: what ?? tried.what }));

const someSteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    tried: someTried,
    how: fc.constantFrom(...(['once', 'once', 'once', 'twice', 'again', 'unheard'] as const)),
    line: fc.constantFrom(...(['stays', 'stays', 'stays', 'drops', 'returns', 'returns'] as const)),
    reads: fc.boolean(),
  }),
  { minLength: 5, maxLength: 9, size: 'max' },
);

/** What each person does in one round, in the order of the people. */
export const someRounds: fc.Arbitrary<Step[][]> = fc.tuple(...people.map(() => someSteps));

/** These keep their line, so that what reaches them is by their line alone. */
const neverDrop = 2;

/** Takes the steps one after another; `note` is told of each act once it is answered. */
export async function conduct(
  device: Device,
  place: number,
  steps: readonly Step[],
  note: (sent: Sent) => void,
): Promise<void> {
  const known = new Map<Id, Item>();
  for (const [n, { tried, how, line, reads }] of steps.entries()) {
    if (line === 'drops' && device.isOnLine() && place >= neverDrop) device.drop();
    if (line === 'returns' && !device.isOnLine()) device.connect();
    if (reads) await read(device);
    for (const [id, item] of device.kept.delivered()?.items ?? []) known.set(id, item);
    const act = actFor(
      { ...tried, who: device.person },
      { items: [...known.values()], stateOf: stateIn(device), now: Date.now() },
      (place + 1) * 200 + n,
    );
    if (act) note(await send(device, act, how));
  }
  if (!device.isOnLine()) device.connect();
}

function stateIn({ kept, person }: Device) {
  const copy = kept.delivered();
  const view = copy && viewOf(copy, person, person, Date.now());
  return (item: Id) => view?.shown(item)?.state;
}

async function read({ caller, table, given }: Device): Promise<void> {
  const { status, text } = await caller.get(`/api/partnerships/${table.partnership}/record`);
  if (status === 200) given.push(JSON.parse(table.inward(text)) as Delivery);
}

/** Sends an act once; twice at once; again after its answer; or again as its answer was not heard. */
export async function send(device: Device, act: Act, how: Step['how']): Promise<Sent> {
  const { caller, table, person: actor } = device;
  const [path, body] = [actsOf(table), table.outward(JSON.stringify(act))];
  const sent = performance.now();
  const once = async () => {
    const heard = await caller.post(path, body);
    return { answered: readAnswer(table, heard), acked: performance.now() };
  };
  if (how === 'unheard') await caller.sendAndGo(path, body);
  const beside = how === 'twice' ? once() : undefined;
  const first = await once();
  const other = how === 'again' ? await once() : await beside;
  return { act, actor, sent, ...settled(how, first, other) };
}

type Once = Pick<Sent, 'answered' | 'acked'>;

/** What came of an act that was sent once, or twice: then it must have become the same both times. */
function settled(how: Step['how'], first: Once, other: Once | undefined): Once {
  if (!other) return first;
  const [yes, alsoYes] = [first, other].filter(({ answered }) => 'entries' in answered);
  if (!yes) return first;
  const no = { ...first, answered: { status: -1 } };
  if (alsoYes) return textOf(yes) === textOf(alsoYes) ? yes : no;
  // One no: from before something else happened, or from after its author had left.
  const isGone = 'refused' in other.answered && other.answered.refused === 'record/not-here';
  return how === 'again' && yes === first && !isGone ? no : yes;
}

/** Its words, but for whether it was opened: that may have happened in between. */
function textOf({ answered }: Once): string {
  return JSON.stringify(answered).replaceAll('"revealed":true', '"revealed":false');
}
