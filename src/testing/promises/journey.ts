/** What the journey promises, as short stories; `promises.ts` says how they are told. */
import { deepEqual, equal } from 'node:assert/strict';
import type { Celebration } from '../../rooms/journey/celebration.ts';
import { journey } from '../../rooms/journey/journey.ts';
import * as ask from '../asks.ts';
import { amara, june, mateo, rosa, sam, type Story } from '../given.ts';
import { letsSmallBe, marksSmall, saysToSmall, takesSmall } from '../journey-asks.ts';
import type { Given, Promised } from './promised.ts';

const table = (given: Given) =>
  given(mateo, amara, rosa, june)
    .when(mateo, ask.shares(mateo, rosa, ['progress']))
    .when(mateo, ask.shares(mateo, june, ['progress'], 'see'));

const seenBy = (story: Story) =>
  [mateo, amara, rosa, june].filter((person) => story.maySee(person, 'journey'));
const seen = (story: Story, viewer: string) => story.state(viewer, 'journey') as Celebration;

export const journeyPromises: readonly Promised[] = [
  {
    says: 'what counts is the client’s choice, and until then it is between us',
    holds(given) {
      const story = table(given).when(amara, marksSmall('He called his sister.'));
      deepEqual(seenBy(story), [mateo, amara]);
      deepEqual([seen(story, mateo).standing, seen(story, mateo).since], ['suggested', undefined]);
      equal(story.refusal(amara, takesSmall()).refused, 'record/not-for-your-role');
      deepEqual(story.waiting(mateo, 'journey'), ['journey/suggestion-waits']);
      deepEqual(story.waiting(amara, 'journey'), []);
    },
  },
  {
    says: 'taking what somebody noticed shows it to nobody',
    holds(given) {
      const story = table(given).when(amara, marksSmall('He called.')).when(mateo, takesSmall());
      deepEqual(seenBy(story), [mateo, amara]);
      equal(seen(story, amara).standing, 'celebrated');
      deepEqual(story.waiting(mateo, 'journey'), []);
    },
  },
  {
    says: 'a client lets it be without a reason, and no partner does it for them',
    holds(given) {
      const story = given(mateo, sam, amara).when(mateo, ask.shares(mateo, sam, ['progress']));
      story.when(mateo, marksSmall('I went.', mateo));
      equal(story.refusal(sam, letsSmallBe()).refused, 'journey/not-yours');
      equal(seen(story.when(mateo, letsSmallBe()), mateo).standing, 'let-be');
      equal(seen(story.when(mateo, takesSmall()), mateo).standing, 'celebrated');
    },
  },
  {
    says: 'what hangs from a thing tells others nothing of that thing',
    holds(given) {
      const from = { item: '00000000-0000-7000-8000-000000000002' };
      const body = { words: 'I stayed.', from };
      const story = table(given).when(mateo, { kind: 'journey/mark', body });
      deepEqual([seen(story, amara).from, seen(story, june).from], [from, undefined]);
    },
  },
  {
    says: 'a word of a supporter starts between us',
    holds(given) {
      const story = table(given).when(mateo, marksSmall('I stayed.'));
      story.when(rosa, saysToSmall('I saw it.'));
      deepEqual(
        [mateo, rosa, june].map((each) => seen(story, each).said.length),
        [1, 1, 0],
      );
    },
  },
  {
    says: 'what is let be is on nobody’s path',
    holds(given) {
      const story = table(given).when(mateo, marksSmall('I stayed.')).when(mateo, letsSmallBe());
      const entries = story.record().entries;
      deepEqual(
        entries.map((entry) => journey.milestone(seen(story, mateo), entry)).filter(Boolean),
        [],
      );
      deepEqual(seen(story, mateo).since, undefined);
    },
  },
];
