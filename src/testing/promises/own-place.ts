/** What a client's own place, a therapist's own notes and a client's limits promise; `promises.ts` says how they are told. */
import { deepEqual, equal } from 'node:assert/strict';
import type { Part } from '../../rooms/story/part.ts';
import type { Reflection } from '../../rooms/reflections/reflections.ts';
import * as ask from '../asks.ts';
import * as own from '../story-asks.ts';
import { amara, ines, june, mateo, rosa, sam, type Story } from '../given.ts';
import { there } from '../there.ts';
import type { Given, Promised } from './promised.ts';

const told = (given: Given) =>
  given(mateo, amara, rosa, june)
    .when(mateo, ask.shares(mateo, rosa, ['story']))
    .when(mateo, ask.shares(mateo, june, ['story'], 'see'))
    .when(mateo, own.tells('I grew up by the harbor.'));

const partOf = (story: Story, viewer: string) => there(story.state(viewer, 'story') as Part);

export const ownPlace: readonly Promised[] = [
  {
    says: 'a client’s own place is written by that client alone',
    holds(given) {
      const story = told(given);
      const refused = story.refusal(amara, own.tellsAnew('He is shy.')).refused;
      equal(refused, 'record/not-for-your-role');
      const couple = given(mateo, sam, amara);
      couple.when(mateo, { ...own.tells('I grew up by the harbor.'), about: [mateo] });
      couple.when(mateo, ask.shares(mateo, sam, ['story']));
      equal(couple.refusal(sam, own.tellsAnew('We did.')).refused, 'story/only-your-own');
    },
  },
  {
    says: 'what was said before stays, and so does how each saw it',
    holds(given) {
      const story = told(given).when(amara, own.seesIt('I see somebody who stays.'));
      story.when(amara, own.seesIt('I see somebody who leaves, and comes back.'));
      story.when(mateo, own.tellsAnew('I grew up by the river.'));
      equal(partOf(story, mateo).told.length, 2);
      equal(partOf(story, mateo).perspectives[amara]?.length, 2);
    },
  },
  {
    says: 'how a supporter sees it is between us until she lets the others read it',
    holds(given) {
      const story = told(given).when(rosa, own.seesIt('He was a brave boy.'));
      equal(partOf(story, june).perspectives[rosa], undefined);
      equal(partOf(story, amara).perspectives[rosa]?.length, 1);
    },
  },
  {
    says: 'an answer to words between us is between us, and stays so while they are',
    holds(given) {
      const story = told(given).when(rosa, own.seesIt('He was a brave boy.'));
      story.when(mateo, own.seesDifferently(rosa, 'I was afraid.'));
      deepEqual(partOf(story, june).differing, []);
      const lets = own.letsReadInStory(story, mateo);
      equal(story.refusal(mateo, lets).refused, 'record/answers-closed-words');
    },
  },
  {
    says: 'what a therapist notes alone is nobody else’s, and about nobody',
    holds(given) {
      const noted = { ...own.reflects('I feel watchful.'), about: [mateo] };
      const story = given(mateo, amara, ines, rosa).when(amara, noted);
      for (const other of [mateo, ines, rosa]) {
        equal(story.maySee(other, 'reflections'), false);
        deepEqual(story.sees(other, 'reflections'), []);
      }
      deepEqual(story.item('reflections').about, []);
      deepEqual(
        new Set(story.record().entries.map(({ audience }) => audience)),
        new Set(['author']),
      );
      equal(story.refusal(mateo, own.reflects('I wonder.')).refused, 'record/not-for-your-role');
    },
  },
  {
    says: 'a therapist’s own note keeps every version',
    holds(given) {
      const story = given(mateo, amara).when(amara, own.reflects('I feel watchful.'));
      story.when(amara, own.reflectsAnew('I feel calmer.'));
      equal((story.state(amara, 'reflections') as Reflection).written.length, 2);
    },
  },
  {
    says: 'a limit is one client’s own, and gone once that client lifts it',
    holds(given) {
      const limit = { ...ask.setsLimit('my father'), about: [mateo] };
      const story = given(mateo, sam, amara).when(mateo, limit);
      equal(story.refusal(amara, ask.liftsLimit()).refused, 'record/not-for-your-role');
      equal(story.refusal(sam, ask.liftsLimit()).refused, 'record/not-here');
      story.when(mateo, ask.shares(mateo, sam, ['agreement'], 'add'));
      equal(story.refusal(sam, ask.liftsLimit()).refused, 'limits/not-yours');
      story.when(amara, { ...ask.proposesTime(), about: [mateo] });
      const line = ask.addsLine('About my father');
      equal(story.refusal(amara, line).refused, 'sessions/limited-topic');
      story.when(mateo, ask.liftsLimit()).when(amara, line);
    },
  },
];
