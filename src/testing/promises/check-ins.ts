/** What check-ins promise, as short stories; `promises.ts` tells them with the others. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { letsOthersRead, shares } from '../asks.ts';
import * as ask from '../check-in-asks.ts';
import { amara, ines, june, mateo, rosa, sam, type Story } from '../given.ts';
import { exampleScale } from '../brought-files.ts';
import type { Given, Promised } from './promised.ts';
import type { CheckIn } from '../../rooms/check-ins/check-in.ts';

const seenBy = (story: Story, viewer: string) => story.state(viewer, 'check-ins') as CheckIn;
const waiting = (story: Story, person: string) => story.waiting(person, 'check-ins');
const risk = 'check-ins/risk-answer-waits';

/** Mateo's weekly PHQ-9, which Rosa may add to and June may see. */
function agreed(given: Given): Story {
  return given(mateo, amara, ines, rosa, june)
    .when(mateo, shares(mateo, rosa, ['progress']))
    .when(mateo, shares(mateo, june, ['progress'], 'see'))
    .when(amara, ask.proposesCheckIn())
    .when(mateo, ask.agreesToCheckIn);
}

/** Answered up to the question about being better off dead, and that one in this way. */
function answeredWith(given: Given, answer?: number): Story {
  const story = agreed(given).when(mateo, ask.begins).when(mateo, ask.answersOne(0, 2));
  return story.when(mateo, ask.answersOne(8, answer));
}

export const checkInPromises: readonly Promised[] = [
  {
    says: 'a risk answer waits for every therapist at once, and for nobody else',
    holds(given) {
      const story = answeredWith(given, 1);
      deepEqual([waiting(story, amara), waiting(story, ines)], [[risk], [risk]]);
      for (const person of [mateo, rosa, june]) ok(!waiting(story, person).includes(risk));
      deepEqual(waiting(answeredWith(given, 0), amara), []);
      deepEqual(waiting(answeredWith(given), amara), []);
    },
  },
  {
    says: 'it waits until a therapist says that it was read, also when it was changed',
    holds(given) {
      const story = answeredWith(given, 2).when(mateo, ask.answersOne(8, 0));
      deepEqual(waiting(story, amara), [risk]);
      story.when(mateo, ask.finishes()).when(ines, ask.reads('We spoke on the phone.'));
      deepEqual(waiting(story, amara), []);
      equal(seenBy(story, mateo).answerings[0]?.read[0]?.words, 'We spoke on the phone.');
    },
  },
  {
    says: 'whoever is not between us sees the same, whatever the risk answer was',
    holds(given) {
      const told = [0, 1, 3, undefined].map((answer) => {
        const story = answeredWith(given, answer).when(mateo, ask.finishes());
        story.when(amara, ask.reads('We spoke on the phone.'));
        const checkIn = seenBy(story, rosa);
        return [story.sees(rosa, 'check-ins'), checkIn.answerings, waiting(story, rosa)];
      });
      for (const each of told) deepEqual(each, told[0]);
      const read = answeredWith(given, 3).when(amara, ask.reads('We spoke on the phone.'));
      ok(!read.sees(rosa, 'check-ins').includes('check-ins/acknowledged'));
      const [answering] = seenBy(answeredWith(given, 3), june).answerings;
      deepEqual(answering?.answers, { 0: 2 });
    },
  },
  {
    says: 'what a supporter says about it stands apart, and starts between us',
    holds(given) {
      const story = agreed(given).when(rosa, ask.begins).when(rosa, ask.answersOne(0, 1));
      story.when(rosa, ask.finishes('It was a hard week.'));
      equal(seenBy(story, mateo).answerings[0]?.by, rosa);
      deepEqual(seenBy(story, june).answerings, []);
      // It is still Mateo's turn: nobody answered for him.
      deepEqual(waiting(story, mateo), ['check-ins/answer-waits']);
      equal(story.refusal(mateo, ask.answersOne(1, 1)).refused, 'check-ins/not-your-answering');
    },
  },
  {
    says: 'a skipped question is kept as skipped',
    holds(given) {
      const story = agreed(given).when(mateo, ask.begins).when(mateo, ask.answersOne(3));
      deepEqual(seenBy(story, amara).answerings[0]?.answers, { 3: null });
    },
  },
  {
    says: 'nothing is asked before both agreed, and nothing while the client lets it rest',
    holds(given) {
      const story = given(mateo, amara).when(amara, ask.proposesCheckIn());
      deepEqual(waiting(story, mateo), ['check-ins/suggestion-waits']);
      story.when(mateo, ask.agreesToCheckIn);
      deepEqual(waiting(story, mateo), ['check-ins/answer-waits']);
      deepEqual(waiting(story.when(mateo, ask.letsRest), mateo), []);
      deepEqual(waiting(story.when(mateo, ask.takesUp), mateo), ['check-ins/answer-waits']);
    },
  },
  {
    says: 'an answer about safety, and what was said to it, is opened to others by nobody',
    holds(given) {
      const story = answeredWith(given, 3).when(amara, ask.reads('We spoke on the phone.'));
      const item = story.item('check-ins').id;
      const bound = seenBy(story, mateo).bound;
      equal(bound.length, 2);
      for (const person of [mateo, amara])
        for (const entry of bound)
          equal(
            story.refusal(person, { ...letsOthersRead(entry), item }).refused,
            'record/answers-closed-words',
          );
      // What somebody else says about him is theirs to open, but not this.
      const other = agreed(given).when(rosa, ask.begins).when(rosa, ask.answersOne(8, 2));
      const [hers = ''] = seenBy(other, rosa).bound;
      const asked = { ...letsOthersRead(hers), item: other.item('check-ins').id };
      equal(other.refusal(rosa, asked).refused, 'record/answers-closed-words');
    },
  },
  {
    says: 'a measure that a practice brought has the same risk path as the published ones',
    holds(given) {
      const begun = () =>
        given(mateo, amara, ines, rosa)
          .when(mateo, shares(mateo, rosa, ['progress']))
          .when(amara, ask.proposesCheckIn({ measure: 'brought', brought: exampleScale() }))
          .when(mateo, ask.agreesToCheckIn)
          .when(mateo, ask.begins);
      const told = [0, 1, 3, undefined].map((answer) => {
        const story = begun().when(mateo, ask.answersOne(2, answer));
        deepEqual(waiting(story, ines), answer ? [risk] : []);
        return [story.sees(rosa, 'check-ins'), waiting(story, rosa)];
      });
      for (const each of told) deepEqual(each, told[0]);
      // Two is between two answers, and is none.
      const story = begun();
      equal(story.refusal(mateo, ask.answersOne(0, 2)).refused, 'check-ins/no-such-answer');
      equal(story.refusal(mateo, ask.answersOne(4, 0)).refused, 'check-ins/no-such-question');
      const pair = given(mateo, sam, amara);
      const both = ask.proposesCheckIn({ measure: 'brought', brought: exampleScale() }, [
        mateo,
        sam,
      ]);
      equal(pair.refusal(amara, both).refused, 'check-ins/for-one-person');
    },
  },
  {
    says: 'goals are rated each for itself, as many as there are, and stay the same goals',
    holds(given) {
      const goals = ['Eat with the others', 'Sleep until six'];
      const story = given(mateo, amara)
        .when(mateo, ask.proposesCheckIn({ measure: 'gbo', goals }))
        .when(amara, ask.agreesToCheckIn)
        .when(mateo, ask.begins)
        .when(mateo, ask.answersOne(1, 10));
      equal(story.refusal(mateo, ask.answersOne(2, 1)).refused, 'check-ins/no-such-question');
      equal(story.refusal(mateo, ask.answersOne(0, 11)).refused, 'check-ins/no-such-answer');
      const others = ask.suggestsRhythm('weekly', { goals: ['Another one'] });
      equal(story.refusal(mateo, others).refused, 'check-ins/another-question');
    },
  },
  {
    says: 'questions about safety are about one person, and what people drink is filed apart',
    holds(given) {
      const couple = given(mateo, sam, amara, rosa);
      const both = ask.proposesCheckIn({}, [mateo, sam]);
      equal(couple.refusal(amara, both).refused, 'check-ins/for-one-person');
      const story = given(mateo, amara, rosa).when(mateo, shares(mateo, rosa, ['progress']));
      story.when(mateo, ask.proposesCheckIn({ measure: 'audit-c' }));
      equal(story.item('check-ins').topic, 'substance-use');
      equal(story.maySee(rosa, 'check-ins'), false);
    },
  },
];
