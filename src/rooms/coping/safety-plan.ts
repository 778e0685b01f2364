/**
 * My plan for hard moments: what I notice, what I do alone, where I go, whom I ask, who is there for
 * it by profession, what makes it safer around me, and my reasons. It is written in calm and read in
 * need. Each part is an item of its own, so that a client shares it part by part.
 *
 * Its promises:
 * - The plan is the client's. Nobody signs it, nobody is asked to keep to it, and it is no contract.
 * - A therapist may suggest a line. The client takes it or leaves it, and the line keeps the name of
 *   whoever found these words.
 * - What it said before is kept. Nothing is written over unseen.
 */
import * as z from 'zod';
import type { Member } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { isSame } from '../../record/is-same.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { ActOf, Attention, Decision, EntryOf, Given, Room } from '../../record/room.ts';
import { line, words } from '../../record/words.ts';
import {
  blankSection,
  lines,
  named,
  parts,
  planLine,
  signedLine,
  versionOf,
  type PlanLine,
  type Section,
  type SignedLine,
  type SuggestedLine,
} from './section.ts';

const id = z.uuid();
const onLine = z.strictObject({ suggestion: id });
const suggested = z.strictObject({ line: planLine, why: words.optional() });

const acts = {
  'safety-plan/begin': { begins: true, by: ['client'], schema: named },
  'safety-plan/change': {
    by: ['client'],
    schema: z.strictObject({ name: line, lines, over: id }),
  },
  'safety-plan/suggest-line': { by: ['therapist'], schema: suggested },
  'safety-plan/take-line': { by: ['client'], schema: onLine },
  'safety-plan/leave-line': { by: ['client'], schema: onLine },
  'safety-plan/withdraw-line': { by: ['therapist'], schema: onLine },
} as const;

const entries = {
  'safety-plan/written': z.strictObject({
    part: z.enum(parts),
    name: line,
    lines: z.array(signedLine),
  }),
  'safety-plan/line-suggested': suggested,
  'safety-plan/line-taken': onLine,
  'safety-plan/line-left': onLine,
  'safety-plan/line-withdrawn': onLine,
} as const;

export type SafetyPlanRefusal =
  | 'safety-plan/not-yours'
  | 'safety-plan/changed-meanwhile'
  | 'safety-plan/nothing-changed'
  | 'safety-plan/no-such-line'
  | 'safety-plan/line-answered'
  | 'safety-plan/no-room'
  | 'safety-plan/not-your-line';

export type SafetyPlanAttention = 'safety-plan/line-waits';

export const safetyPlan = {
  name: 'safety-plan',
  topic: 'safety',
  audience: 'by-topic',
  acts,
  entries,
  decide: (section, act, given) =>
    decide(section ?? blankSection, act as ActOf<typeof acts>, given),
  fold: (section: Section | undefined, entry: Entry) =>
    fold(section ?? blankSection, entry as EntryOf<typeof entries>),
  attention,
  askedBy: ({ suggestions }) => ({ by: openLines(suggestions)[0]?.by }),
  title: ({ name }) => name,
} as const satisfies Room<Section>;

type Outcome = Decision | Refusal<SafetyPlanRefusal>;

function decide(section: Section, act: ActOf<typeof acts>, given: Given): Outcome {
  const me = given.actor.person;
  if (act.kind === 'safety-plan/begin') {
    const { part, name, lines: said } = act.body;
    return written({ part, name, lines: signed(said, [], me) });
  }
  if (act.kind === 'safety-plan/suggest-line') {
    return {
      entries: [{ kind: 'safety-plan/line-suggested', body: act.body, audience: 'between-us' }],
    };
  }
  if (act.kind === 'safety-plan/withdraw-line') return withdrawLine(section, act.body, me);
  // Of a couple, each has a plan of their own.
  if (given.item.owner !== me) return refuse('safety-plan/not-yours');
  return act.kind === 'safety-plan/change'
    ? change(section, act.body, me)
    : answerLine(section, act);
}

function written(body: Pick<Section, 'part' | 'name' | 'lines'>): Decision {
  return { entries: [{ kind: 'safety-plan/written', body }] };
}

/** A line that stays keeps the name of who found its words; nobody's words become another's. */
function signed(said: readonly PlanLine[], before: readonly SignedLine[], by: Id): SignedLine[] {
  const authorOf = ({ text }: PlanLine) => before.find((each) => each.text === text)?.by ?? by;
  return said.map((each) => ({ ...each, by: authorOf(each) }));
}

function change(
  section: Section,
  { name, lines: said, over }: { name: string; lines: readonly PlanLine[]; over: Id },
  me: Id,
): Outcome {
  if (over !== versionOf(section)) return refuse('safety-plan/changed-meanwhile');
  const after = signed(said, section.lines, me);
  if (name === section.name && isSame(after, section.lines)) {
    return refuse('safety-plan/nothing-changed');
  }
  return written({ part: section.part, name, lines: after });
}

const most = 30;

function answerLine(
  { part, name, lines: before, suggestions }: Section,
  act: { kind: 'safety-plan/take-line' | 'safety-plan/leave-line'; body: { suggestion: Id } },
): Outcome {
  const found = openLine(suggestions, act.body.suggestion);
  if ('refused' in found) return found;
  if (act.kind === 'safety-plan/leave-line') {
    return {
      entries: [{ kind: 'safety-plan/line-left', body: act.body, audience: 'between-us' }],
    };
  }
  if (before.length >= most) return refuse('safety-plan/no-room');
  const after = [...before, { ...found.line, by: found.by }];
  const { entries: news } = written({ part, name, lines: after });
  return {
    entries: [{ kind: 'safety-plan/line-taken', body: act.body, audience: 'between-us' }, ...news],
  };
}

function withdrawLine({ suggestions }: Section, body: { suggestion: Id }, me: Id): Outcome {
  const found = openLine(suggestions, body.suggestion);
  if ('refused' in found) return found;
  if (found.by !== me) return refuse('safety-plan/not-your-line');
  return { entries: [{ kind: 'safety-plan/line-withdrawn', body, audience: 'between-us' }] };
}

function openLine(
  suggestions: readonly SuggestedLine[],
  which: Id,
): SuggestedLine | Refusal<SafetyPlanRefusal> {
  const found = suggestions.find(({ id: each }) => each === which);
  if (!found) return refuse('safety-plan/no-such-line');
  return found.state === 'open' ? found : refuse('safety-plan/line-answered');
}

export function openLines(suggestions: readonly SuggestedLine[]): SuggestedLine[] {
  return suggestions.filter(({ state }) => state === 'open');
}

function fold(section: Section, entry: EntryOf<typeof entries>): Section {
  const { author: by, at, id: entryId } = entry;
  const answered = (state: SuggestedLine['state'], which: Id) => ({
    ...section,
    suggestions: section.suggestions.map((each) => (each.id === which ? { ...each, state } : each)),
  });
  switch (entry.kind) {
    case 'safety-plan/written': {
      const { part, name, lines: said } = entry.body;
      const version = { id: entryId, at, by, name, lines: said };
      return { ...section, part, name, lines: said, versions: [...section.versions, version] };
    }
    case 'safety-plan/line-suggested': {
      const { line: text, why } = entry.body;
      const one: SuggestedLine = { id: entryId, by, at, line: text, why, state: 'open' };
      return { ...section, suggestions: [...section.suggestions, one] };
    }
    case 'safety-plan/line-taken':
      return answered('taken', entry.body.suggestion);
    case 'safety-plan/line-left':
      return answered('left', entry.body.suggestion);
    case 'safety-plan/line-withdrawn':
      return answered('withdrawn', entry.body.suggestion);
  }
}

function attention(
  { suggestions }: Section,
  { person }: Member,
  { item }: Pick<Given, 'item'>,
): Attention[] {
  if (item.owner !== person) return [];
  return openLines(suggestions).map(({ at }) => ({
    code: 'safety-plan/line-waits' satisfies SafetyPlanAttention,
    from: at,
  }));
}
