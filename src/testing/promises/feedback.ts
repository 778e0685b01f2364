/** What feedback promises, as short stories; `promises.ts` says how they are told. */
import { deepEqual, equal } from 'node:assert/strict';
import { day } from '../../record/time.ts';
import type { Answers } from '../../rooms/feedback/answers.ts';
import type { Feedback } from '../../rooms/feedback/said.ts';
import * as ask from '../asks.ts';
import { amara, ines, mateo, rosa, sam, type Story } from '../given.ts';
import type { Given, Promised } from './promised.ts';

const slow: Answers = { heard: 8, pace: 3, change: 'Please go slower.', showing: 'now' };

const said = (given: Given, answers: Answers = slow) =>
  given(mateo, amara, ines, rosa).when(mateo, ask.givesFeedback(answers));
const changed = (given: Given) => said(given).when(amara, ask.changesSomething('We go slower.'));

const whoSees = (story: Story) =>
  [mateo, amara, rosa].filter((person) => story.maySee(person, 'feedback'));

export const feedback: readonly Promised[] = [
  {
    says: 'what is kept or brought along is its writer’s alone, whatever is shared',
    holds(given) {
      for (const showing of ['keep', 'next-time'] as const) {
        const story = given(mateo, amara, rosa).when(mateo, ask.shares(mateo, rosa, ['sessions']));
        story.when(mateo, ask.givesFeedback({ ...slow, showing }));
        deepEqual(whoSees(story), [mateo]);
        deepEqual([story.waiting(amara, 'feedback'), story.agenda(mateo)], [[], []]);
      }
    },
  },
  {
    says: 'what is shown is between us, and no share of sessions opens it',
    holds(given) {
      const story = given(mateo, amara, rosa).when(mateo, ask.shares(mateo, rosa, ['sessions']));
      deepEqual(whoSees(story.when(mateo, ask.givesFeedback(slow))), [mateo, amara]);
      deepEqual(story.waiting(amara, 'feedback'), ['feedback/said']);
    },
  },
  {
    says: 'whether it helped is said by the one who asked, and nobody closes it for them',
    holds(given) {
      const story = given(mateo, sam, amara);
      story.when(mateo, { ...ask.givesFeedback(slow), about: [mateo, sam] });
      story.when(amara, ask.changesSomething('We go slower.'));
      equal(story.refusal(sam, ask.saysHelped('yes')).refused, 'feedback/not-yours');
      equal(story.refusal(amara, ask.saysHelped('yes')).refused, 'record/not-for-your-role');
      equal(stateOf(story).changes[0]?.helped, undefined);
      story.when(mateo, ask.saysHelped('a-little'));
      equal(stateOf(story).changes[0]?.helped?.helped, 'a-little');
    },
  },
  {
    says: 'a change is asked about after two weeks, and until it is answered',
    holds(given) {
      const story = changed(given).later(14 * day - 1);
      deepEqual(story.waiting(mateo, 'feedback'), []);
      deepEqual(story.later(1).waiting(mateo, 'feedback'), ['feedback/did-it-help']);
      deepEqual(story.waiting(amara, 'feedback'), []);
      deepEqual(story.when(mateo, ask.saysHelped('yes')).waiting(mateo, 'feedback'), []);
    },
  },
  {
    says: 'what did not help waits for another change',
    holds(given) {
      const story = changed(given).when(mateo, ask.saysHelped('not-really'));
      deepEqual(story.waiting(amara, 'feedback'), ['feedback/not-yet']);
      story.when(ines, ask.changesSomething('We stop when you say so.'));
      deepEqual(story.waiting(amara, 'feedback'), []);
      deepEqual(story.when(mateo, ask.saysHelped('yes')).waiting(amara, 'feedback'), []);
    },
  },
  {
    says: 'a low answer comes to the next agenda, and so does one that falls',
    holds(given) {
      deepEqual(said(given).agenda(amara), ['feedback/pace-low']);
      const six = said(given, { heard: 6, pace: 7, showing: 'now' });
      deepEqual(six.agenda(amara), ['feedback/heard-low']);
      const fallen = said(given, { heard: 10, pace: 7, showing: 'now' }).later(7 * day);
      fallen.when(mateo, ask.givesFeedback({ heard: 9, pace: 7, showing: 'now' }));
      deepEqual(fallen.agenda(amara), ['feedback/heard-falling']);
    },
  },
  {
    says: 'every number there is was given by somebody',
    holds(given) {
      const story = said(given, { heard: 3, matters: 8, pace: 4, showing: 'now' });
      deepEqual(numbersIn(stateOf(story)), [3, 4, 8]);
    },
  },
];

function stateOf(story: Story): Feedback {
  return story.state(mateo, 'feedback') as Feedback;
}

/** All numbers in it but the moments at which things were said. */
function numbersIn(thing: unknown): number[] {
  if (typeof thing === 'number') return [thing];
  if (typeof thing !== 'object' || thing === null) return [];
  const parts = Object.entries(thing).filter(([key]) => key !== 'at' && key !== 'since');
  return parts.flatMap(([, part]) => numbersIn(part)).sort((a, b) => a - b);
}
