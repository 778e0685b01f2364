/** What decisions promise, told like the promises of the other rooms. */
import { deepEqual, equal } from 'node:assert/strict';
import { openOptions, type Question } from '../../rooms/decisions/question.ts';
import * as ask from '../asks-decisions.ts';
import { setsAudience, shares } from '../asks.ts';
import { amara, ines, june, mateo, rosa, sam, type Story } from '../given.ts';
import type { Given, Promised } from './promised.ts';

const seen = (viewer: string, story: Story) => story.state(viewer, 'decisions') as Question;
const isChosen = (viewer: string, story: Story) => seen(viewer, story).signed.length > 0;

function asked(given: Given): Story {
  return given(mateo, amara, ines, rosa, june)
    .when(mateo, shares(mateo, rosa, ['decisions']))
    .when(mateo, shares(mateo, june, ['decisions'], 'see'))
    .when(mateo, ask.asks())
    .when(amara, ask.adds('A sleep plan'));
}

function joint(given: Given): Story {
  const story = given(mateo, sam, amara, ines).when(mateo, ask.asks({ about: [mateo, sam] }));
  return story.when(amara, ask.adds('A sleep plan'));
}

export const ofDecisions: Promised[] = [
  {
    says: 'a choice needs every client it is about and a therapist',
    holds(given) {
      const alone = asked(given).when(amara, ask.chooses()).when(ines, ask.agrees);
      equal(isChosen(mateo, alone), false);
      const couple = joint(given).when(mateo, ask.chooses()).when(sam, ask.agrees);
      equal(isChosen(mateo, couple), false);
      equal(isChosen(mateo, couple.when(ines, ask.agrees)), true);
      const one = joint(given).when(amara, ask.chooses()).when(mateo, ask.agrees);
      equal(isChosen(mateo, one), false);
    },
  },
  {
    says: 'a choice that is suggested is between us until it holds',
    holds(given) {
      const story = asked(given).when(amara, ask.chooses()).when(ines, ask.agrees);
      deepEqual(story.sees(june, 'decisions'), ['decisions/asked', 'decisions/option-added']);
    },
  },
  {
    says: 'nobody changes what another wrote, or what is signed',
    holds(given) {
      const story = asked(given);
      equal(story.refusal(mateo, ask.changes('Other')).refused, 'decisions/not-your-option');
      story.when(amara, ask.chooses()).when(mateo, ask.agrees);
      equal(story.refusal(amara, ask.changes('Other')).refused, 'decisions/chosen-now');
    },
  },
  {
    says: 'nobody agrees to an option that changed since',
    holds(given) {
      const story = asked(given).when(amara, ask.chooses());
      const late = ask.agrees.ask(seen(mateo, story) as never);
      story.when(amara, ask.changes('Another plan'));
      equal(story.refusal(mateo, late).refused, 'agreeing/suggestion-answered');
    },
  },
  {
    says: 'an option is set aside by all who agree',
    holds(given) {
      const story = asked(given).when(amara, ask.setsAside).when(ines, ask.setsAside);
      equal(openOptions(seen(june, story)).length, 1);
      equal(openOptions(seen(june, story.when(mateo, ask.setsAside))).length, 0);
    },
  },
  {
    says: 'how comfortable it feels is folded until all are in',
    holds(given) {
      const story = asked(given).when(amara, ask.asksComfortOf(mateo, rosa));
      story.when(mateo, ask.rates(7));
      deepEqual([amara, rosa, june].map(comfort(story)), [[], [], []]);
      story.when(rosa, ask.rates(2));
      deepEqual([amara, rosa, june].map(comfort(story)), [
        [7, 2],
        [7, 2],
        [7, 2],
      ]);
    },
  },
  {
    says: 'a supporter’s option is neither seen, rated nor chosen before she lets the others read it',
    holds(given) {
      const story = asked(given).when(rosa, ask.adds('Stay with us'));
      equal(story.refusal(mateo, ask.chooses()).refused, 'decisions/option-between-us');
      story.when(mateo, ask.saysOfOption('Maybe.')).when(mateo, ask.setsAside);
      deepEqual(story.sees(june, 'decisions'), ['decisions/asked', 'decisions/option-added']);
    },
  },
  {
    says: 'a choice asks to be looked at again, those who agreed to it',
    holds(given) {
      const story = asked(given).when(amara, ask.chooses()).when(mateo, ask.agrees);
      deepEqual(story.waiting(mateo, 'decisions'), []);
      story.when(rosa, ask.opensAgain());
      deepEqual(
        [mateo, amara, rosa].map((each) => story.waiting(each, 'decisions')),
        [['decisions/look-again'], ['decisions/look-again'], []],
      );
      equal(isChosen(june, story), true);
    },
  },
  {
    says: 'a decision that is narrowed is gone for the others at once',
    holds(given) {
      const story = asked(given);
      const { id: item } = story.item('decisions');
      story.when(mateo, { ...setsAudience('between-us'), item });
      deepEqual(
        [amara, rosa, june].map((each) => story.maySee(each, 'decisions')),
        [true, false, false],
      );
    },
  },
];

/** The numbers this person sees, over all rounds. */
function comfort(story: Story) {
  return (viewer: string) =>
    seen(viewer, story).rounds.flatMap(({ numbers }) =>
      Object.values(numbers).flatMap((given) => given.comfort.map(({ number }) => number)),
    );
}
