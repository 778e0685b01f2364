/**
 * Acts one after another over HTTP, beside the same acts in memory, where the rooms alone decide.
 * What the house answers, and what each person is then given, must be what the rules say.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import type { Act } from '../../record/room.ts';
import {
  foldedFor,
  houseRules,
  recordAfter,
  type PureRecord,
  type Rules,
} from '../../testing/pure-record.ts';
import { actFor, before, people, type Try } from '../../testing/random-acts.ts';
import { actsOf, readAnswer, type Answered } from './answers.ts';
import { beginRecord } from './begin-record.ts';
import type { Caller } from './caller.ts';
import type { OpenHouse, Table } from './open-house.ts';
import { differenceInSight } from './sight-over-http.ts';

/** How often, in acts, everybody looks at everything. */
const looksEach = 12;

/** Plays what is tried at a fresh table; tells the first difference, or nothing. */
export async function playAlone(
  house: OpenHouse,
  rules: Rules,
  tried: readonly Try[],
): Promise<string | undefined> {
  const table = await house.setTable();
  const callers = new Map(people.map((person) => [person, table.caller(person)]));
  try {
    let record = beginRecord();
    for (const [n, each] of [...before, ...tried].entries()) {
      const act = actIn(record, each, n);
      const caller = callers.get(each.who);
      if (!act || !caller) continue;
      const answered = await sendOne(
        caller,
        table,
        act,
        n % 4 === 0 && act.kind !== 'leaving/leave',
      );
      const step = compareStep(rules, record, each.who, act, answered);
      if ('difference' in step) return step.difference;
      record = step.record;
      if (n % looksEach !== looksEach - 1) continue;
      const difference = await differenceInSight(rules, record, callers, table);
      if (difference) return difference;
    }
    return await differenceInSight(rules, record, callers, table);
  } finally {
    for (const caller of callers.values()) caller.close();
  }
}

/** The nth act of a story, by what its actor sees of this record. */
export function actIn(record: PureRecord, tried: Try, n: number): Act | undefined {
  const now = Date.now();
  const items = [...record.items.values()];
  const stateOf = (item: Id) => foldedFor(houseRules, record, item, tried.who, now)?.state;
  return actFor(tried, { items, stateOf, now }, n);
}

/**
 * Sends an act, some of them twice at once: then both answers must be the same, byte for byte.
 * (Not so a leaving: whoever has left is told that nothing is here.)
 */
async function sendOne(
  caller: Caller,
  table: Table,
  act: Act,
  twice: boolean,
): Promise<Answered | 'answered twice in two ways'> {
  const body = table.outward(JSON.stringify(act));
  const send = () => caller.post(actsOf(table), body);
  const [first, second] = await Promise.all([send(), ...(twice ? [send()] : [])]);
  if (!first || (second && (first.status !== second.status || first.text !== second.text))) {
    return 'answered twice in two ways';
  }
  return readAnswer(table, first);
}

type Step = { record: PureRecord } | { difference: string };

function compareStep(
  rules: Rules,
  record: PureRecord,
  actor: Id,
  act: Act,
  answered: Answered | 'answered twice in two ways',
): Step {
  const tell = (what: string): Step => ({
    difference: `${actor} asks for ${JSON.stringify(act)}: ${what}`,
  });
  if (typeof answered === 'string') return tell(answered);
  const now = 'entries' in answered ? (answered.entries[0]?.at ?? 0) : Date.now();
  const after = afterBy(rules, record, actor, act, now);
  if (typeof after === 'string') return tell(`the rules break: ${after}`);
  if (isRefusal(after)) {
    if (isDeepStrictEqual(answered, { refused: after.refused, values: after.values })) {
      return { record };
    }
    return tell(`the rules refuse by ${after.refused}, the house says ${JSON.stringify(answered)}`);
  }
  const written = after.entries.slice(record.entries.length);
  if (isDeepStrictEqual(answered, { entries: written })) return { record: after };
  return tell(`the rules write ${JSON.stringify(written)}, the house ${JSON.stringify(answered)}`);
}

function afterBy(...[rules, record, actor, act, now]: Parameters<typeof recordAfter>) {
  try {
    return recordAfter(rules, record, actor, act, now);
  } catch (error) {
    return error instanceof Error ? error.message : 'a fault';
  }
}
