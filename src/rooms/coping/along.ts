/**
 * Practicing along: the client asks somebody to join in one practice. They then see this practice,
 * because they are named for it, and nothing else. The client lets them go as quickly.
 */
import * as z from 'zod';
import { isBetweenUs, maySee } from '../../record/audience.ts';
import { memberAt, membersAs } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Audienced } from '../../record/item.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import {
  ownWords,
  type ActOf,
  type Decision,
  type Draft,
  type EntryOf,
  type Given,
} from '../../record/room.ts';
import { words } from '../../record/words.ts';
import type { Along, Exercise } from './exercise.ts';

const id = z.uuid();
const members = z.strictObject({ members: z.array(id).min(1).max(20) });
const member = z.strictObject({ member: id });
const answered = z.strictObject({ says: z.enum(['yes', 'no']) });
const said = z.strictObject({ words });

export const alongActs = {
  'practice/ask-along': { by: ['client'], schema: members },
  'practice/let-go': { by: ['client'], schema: member },
  // Who may only read can still be asked.
  'practice/answer': { readingIsEnough: true, schema: answered },
  'practice/say-how-it-was': { readingIsEnough: true, schema: said },
} as const;

export const alongEntries = {
  'practice/asked-along': members,
  'practice/asked-no-more': member,
  'practice/answered': answered,
  'practice/how-it-was': said,
} as const;

export type AlongRefusal =
  | 'practice/not-yours'
  | 'practice/over-already'
  | 'practice/not-at-the-table'
  | 'practice/works-on-it-already'
  | 'practice/asked-already'
  | 'practice/not-asked'
  | 'practice/answered-already'
  | 'practice/did-not-join';

type Outcome = Decision | Refusal<AlongRefusal>;

export function decideAlong(
  exercise: Exercise,
  act: ActOf<typeof alongActs>,
  given: Given,
): Outcome {
  switch (act.kind) {
    case 'practice/ask-along':
      return askAlong(exercise, act.body.members, given);
    case 'practice/let-go':
      return letGo(exercise, act.body.member, given);
    case 'practice/answer':
      return answer(exercise, act.body, given);
    case 'practice/say-how-it-was':
      return sayHowItWas(exercise, act.body, given);
  }
}

function askAlong(exercise: Exercise, asked: readonly Id[], given: Given): Outcome {
  const { circle, item, actor, now } = given;
  if (!item.about.includes(actor.person)) return refuse('practice/not-yours');
  if (exercise.standing === 'ended') return refuse('practice/over-already');
  for (const person of asked) {
    if (!memberAt(circle, person, now)) return refuse('practice/not-at-the-table');
    if (isBetweenUs(circle, item, person, now)) return refuse('practice/works-on-it-already');
    if (exercise.along[person]) return refuse('practice/asked-already', { by: person });
  }
  const entries: Draft[] = [{ kind: 'practice/asked-along', body: { members: asked } }];
  if (asked.every((person) => maySee(circle, item, person, now))) return { entries };
  const then = withThem(asked, given);
  // A joint thing opens when each client it is about has said yes, as everywhere.
  if (item.about.length > 1) {
    return {
      entries: [...entries, { kind: 'item/audience-asked', body: then, audience: 'between-us' }],
    };
  }
  return { entries, effects: [{ effect: 'audience', ...then }] };
}

/**
 * Those it is between, who was named before, and who is asked now. Somebody who saw it by a share
 * is not named: their sight would then outlive the share.
 */
export function withThem(
  asked: readonly Id[],
  { circle, item, now }: Pick<Given, 'circle' | 'item' | 'now'>,
): Audienced {
  const therapists = membersAs(circle, now, 'therapist').map(({ person }) => person);
  const here =
    item.audience === 'only-me' ? [] : item.audience === 'named' ? item.named : therapists;
  return { audience: 'named', named: [...new Set([...item.about, ...here, ...asked])] };
}

function letGo(exercise: Exercise, person: Id, { item, actor }: Given): Outcome {
  if (!item.about.includes(actor.person)) return refuse('practice/not-yours');
  if (!exercise.along[person]) return refuse('practice/not-asked');
  const entries: Draft[] = [{ kind: 'practice/asked-no-more', body: { member: person } }];
  if (item.audience !== 'named' || !item.named.includes(person)) return { entries };
  const named = item.named.filter((each) => each !== person);
  return { entries, effects: [{ effect: 'audience', audience: 'named', named }] };
}

function answer(
  { along, standing }: Exercise,
  body: { says: 'yes' | 'no' },
  { actor }: Given,
): Outcome {
  const mine = along[actor.person];
  if (!mine) return refuse('practice/not-asked');
  if (standing === 'ended') return refuse('practice/over-already');
  if (mine.says === body.says) return refuse('practice/answered-already');
  return { entries: [{ kind: 'practice/answered', body, audience: 'between-us' }] };
}

function sayHowItWas({ along }: Exercise, body: { words: string }, { actor }: Given): Outcome {
  const mine = along[actor.person];
  if (!mine) return refuse('practice/not-asked');
  if (mine.says !== 'yes') return refuse('practice/did-not-join');
  return { entries: [{ kind: 'practice/how-it-was', body, audience: ownWords(actor) }] };
}

export function foldAlong(
  exercise: Exercise,
  { kind, body, author: by, at, id: entry }: EntryOf<typeof alongEntries>,
): Partial<Exercise> {
  const { along } = exercise;
  switch (kind) {
    case 'practice/asked-along': {
      const asked = body.members.map((person): [Id, Along] => [
        person,
        { by, at, says: undefined },
      ]);
      return { along: { ...along, ...Object.fromEntries(asked) } };
    }
    case 'practice/asked-no-more': {
      const { [body.member]: _, ...others } = along;
      return { along: others };
    }
    case 'practice/answered': {
      const mine = along[by] ?? { by: '', at };
      return { along: { ...along, [by]: { ...mine, says: body.says } } };
    }
    case 'practice/how-it-was':
      return { saidAlong: [...exercise.saidAlong, { id: entry, by, at, words: body.words }] };
  }
}
