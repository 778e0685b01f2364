/** What coping, practice and the plan promise, as short stories that hold or throw. */
import { deepEqual, equal } from 'node:assert/strict';
import type { Exercise } from '../../rooms/coping/exercise.ts';
import type { Noted } from '../../rooms/coping/noted.ts';
import type { Section } from '../../rooms/coping/section.ts';
import * as ask from '../asks-coping.ts';
import { setsAudience, shares } from '../asks.ts';
import { amara, ines, june, mateo, rosa, sam, type Story } from '../given.ts';
import type { Given, Promised } from './promised.ts';

const noted = (story: Story, viewer: string) => story.state(viewer, 'coping') as Noted;
const exercise = (story: Story, viewer: string) => story.state(viewer, 'practice') as Exercise;
const section = (story: Story, viewer: string) => story.state(viewer, 'safety-plan') as Section;
const texts = (story: Story, viewer: string) =>
  section(story, viewer).lines.map(({ text, by }) => [text, by]);

/** Who sees a thing of the story, of those who sit here. */
function seeing(story: Story, place: string, ...people: string[]): boolean[] {
  return people.map((person) => story.maySee(person, place));
}

function practicing(given: Given): Story {
  return given(mateo, amara, ines, rosa, june)
    .when(amara, ask.proposesPractice('Step out and come back'))
    .when(mateo, ask.agreesToPractice);
}

const suggesting: Promised[] = [
  {
    says: 'a suggestion is its author’s until the client takes it',
    holds(given) {
      const story = given(mateo, amara).when(amara, ask.suggestsWay('Cold water'));
      deepEqual(noted(story, mateo).standing, {});
      deepEqual(story.waiting(mateo, 'coping'), ['coping/suggestion-waits']);
      equal(story.refusal(mateo, ask.triedWay('yes')).refused, 'coping/not-taken');
      equal(story.refusal(amara, ask.takes).refused, 'record/not-for-your-role');
      const { by, standing } = noted(story.when(mateo, ask.takes), mateo);
      deepEqual([by, standing], [amara, { [mateo]: 'mine' }]);
      deepEqual(story.waiting(mateo, 'coping'), []);
    },
  },
  {
    says: 'of a couple, each takes a suggestion for themselves',
    holds(given) {
      const story = given(mateo, sam, amara);
      story.when(amara, ask.suggestsWay('A pause', [mateo, sam])).when(mateo, ask.takes);
      deepEqual(noted(story, sam).standing, { [mateo]: 'mine' });
      deepEqual(story.waiting(sam, 'coping'), ['coping/suggestion-waits']);
      const own = given(mateo, sam, amara).when(mateo, shares(mateo, sam, ['coping'], 'add'));
      own.when(amara, ask.suggestsWay('A pause', [mateo]));
      equal(own.refusal(sam, ask.takes).refused, 'coping/not-yours');
    },
  },
  {
    says: 'who suggests from outside is not told what became of it',
    holds(given) {
      const story = given(mateo, amara, rosa, june)
        .when(mateo, shares(mateo, rosa, ['coping'], 'add'))
        .when(mateo, shares(mateo, june, ['coping'], 'see'))
        .when(rosa, ask.suggestsWay('Call me'))
        .when(mateo, ask.takes)
        .when(mateo, ask.triedWay('no', 'We fought.'));
      deepEqual(story.sees(rosa, 'coping'), ['coping/way-suggested']);
      deepEqual(story.sees(june, 'coping'), []);
      equal(noted(story, amara).tries.length, 1);
    },
  },
  {
    says: 'what was taken stays the client’s, and is put aside without a reason',
    holds(given) {
      const story = given(mateo, amara).when(amara, ask.suggestsWay('Cold water'));
      story.when(mateo, ask.takes).when(amara, ask.withdrawsWay);
      equal(noted(story.when(mateo, ask.triedWay('yes')), mateo).tries.length, 1);
      equal(noted(story.when(mateo, ask.putsAside), mateo).standing[mateo], 'aside');
    },
  },
];

const along: Promised[] = [
  {
    says: 'practice holds with the client and a therapist, and the client rests it alone',
    holds(given) {
      const story = given(mateo, amara).when(amara, ask.proposesPractice('Walk'));
      equal(exercise(story, mateo).standing, 'proposed');
      equal(exercise(story.when(mateo, ask.agreesToPractice), amara).standing, 'going-on');
      equal(story.refusal(amara, ask.does('pause')).refused, 'record/not-for-your-role');
      equal(exercise(story.when(mateo, ask.does('pause')), amara).standing, 'paused');
      equal(exercise(story.when(mateo, ask.does('end')), amara).standing, 'ended');
    },
  },
  {
    says: 'who is asked along sees this practice, and nothing else by it',
    holds(given) {
      const story = practicing(given)
        .when(mateo, ask.addsWay('Cold water'))
        .when(mateo, ask.beginsPart('signs', 'A tight chest'))
        .when(mateo, ask.asksAlong(rosa));
      deepEqual(seeing(story, 'practice', mateo, amara, rosa, june), [true, true, true, false]);
      deepEqual(seeing(story, 'coping', rosa, june), [false, false]);
      deepEqual(seeing(story, 'safety-plan', rosa, june), [false, false]);
      deepEqual(story.waiting(rosa, 'practice'), ['practice/asked-along']);
      deepEqual(story.waiting(june, 'practice'), []);
    },
  },
  {
    says: 'who is let go sees nothing at once, and the next one neither',
    holds(given) {
      const story = practicing(given).when(mateo, ask.asksAlong(rosa, june));
      story.when(mateo, ask.letsGo(rosa));
      deepEqual(seeing(story, 'practice', mateo, amara, rosa, june), [true, true, false, true]);
      deepEqual(story.waiting(rosa, 'practice'), []);
      equal(story.refusal(amara, ask.asksAlong(rosa)).refused, 'record/not-for-your-role');
    },
  },
  {
    says: 'sight by a share ends with the share, though asked along',
    holds(given) {
      const story = practicing(given).when(mateo, shares(mateo, june, ['coping'], 'see'));
      story.when(mateo, ask.asksAlong(june));
      deepEqual(seeing(story, 'practice', june), [true]);
      story.when(mateo, {
        kind: 'sharing/take-back',
        body: { member: june, topics: ['coping'] },
        about: [mateo],
      });
      deepEqual(seeing(story, 'practice', june), [false]);
    },
  },
  {
    says: 'asking one along keeps no one’s share for good',
    holds(given) {
      const story = practicing(given).when(mateo, shares(mateo, june, ['coping'], 'see'));
      story.when(mateo, ask.asksAlong(rosa));
      deepEqual(seeing(story, 'practice', mateo, amara, ines, rosa), [true, true, true, true]);
      deepEqual(seeing(story, 'practice', june), [false]);
    },
  },
  {
    says: 'what is only mine does not open to the therapist by asking somebody along',
    holds(given) {
      const story = given(mateo, amara, rosa).when(mateo, ask.proposesPractice('Walk'));
      const { id: item } = story.item('practice');
      story.when(mateo, { ...setsAudience('only-me'), item }).when(mateo, ask.asksAlong(rosa));
      deepEqual(seeing(story, 'practice', mateo, amara, rosa), [true, false, true]);
    },
  },
  {
    says: 'one of a couple opens a joint practice to nobody alone',
    holds(given) {
      const story = given(mateo, sam, amara, rosa);
      story.when(amara, ask.proposesPractice('Say it slowly', [mateo, sam]));
      story.when(mateo, ask.asksAlong(rosa));
      deepEqual(seeing(story, 'practice', sam, rosa), [true, false]);
      deepEqual(story.waiting(sam, 'practice').includes('item/audience-asked'), true);
    },
  },
  {
    says: 'yes, no and how it was stay between us, and only the asked say it',
    holds(given) {
      const story = practicing(given).when(mateo, ask.asksAlong(rosa, june));
      equal(story.refusal(rosa, ask.saysHowItWas('Good.')).refused, 'practice/did-not-join');
      story.when(rosa, ask.answersAlong('yes')).when(rosa, ask.saysHowItWas('We laughed.'));
      equal(exercise(story, mateo).along[rosa]?.says, 'yes');
      equal(exercise(story, amara).saidAlong.length, 1);
      deepEqual(
        story.sees(june, 'practice').filter((kind) => /answered|how-it-was/.test(kind)),
        [],
      );
      equal(story.refusal(amara, ask.answersAlong('yes')).refused, 'practice/not-asked');
    },
  },
  {
    says: 'what a practice belongs to is told to nobody from outside',
    holds(given) {
      const story = practicing(given);
      story.when(mateo, ask.hangsFrom(rosa)).when(mateo, ask.asksAlong(rosa));
      equal(exercise(story, amara).from, rosa);
      equal(exercise(story, rosa).from, undefined);
    },
  },
];

const planning: Promised[] = [
  {
    says: 'a line is in the plan when the client takes it, with the name of who found it',
    holds(given) {
      const story = given(mateo, amara).when(mateo, ask.beginsPart('alone', 'Shower'));
      story.when(amara, ask.suggestsLine('Walk to the pier'));
      deepEqual(texts(story, mateo), [['Shower', mateo]]);
      deepEqual(story.waiting(mateo, 'safety-plan'), ['safety-plan/line-waits']);
      story.when(mateo, ask.onLine('take'));
      deepEqual(texts(story, amara), [
        ['Shower', mateo],
        ['Walk to the pier', amara],
      ]);
      story.when(mateo, ask.changesPart('Walk to the pier', 'Tea'));
      deepEqual(texts(story, mateo), [
        ['Walk to the pier', amara],
        ['Tea', mateo],
      ]);
      equal(section(story, mateo).versions.length, 3);
    },
  },
  {
    says: 'a line that is left changes nothing, and nobody else hears of it',
    holds(given) {
      const story = given(mateo, amara, rosa)
        .when(mateo, shares(mateo, rosa, ['safety'], 'add'))
        .when(mateo, ask.beginsPart('alone', 'Shower'))
        .when(amara, ask.suggestsLine('Walk to the pier'))
        .when(mateo, ask.onLine('leave'));
      deepEqual(texts(story, mateo), [['Shower', mateo]]);
      deepEqual(story.sees(rosa, 'safety-plan'), ['safety-plan/written']);
    },
  },
  {
    says: 'each part is for whom the client says, part by part',
    holds(given) {
      const story = given(mateo, amara, rosa, june);
      story.when(mateo, shares(mateo, rosa, ['safety'], 'see'));
      story.when(mateo, shares(mateo, june, ['coping'], 'see'));
      const alone = { audience: 'only-me' as const, named: [] };
      story.when(mateo, { ...ask.beginsPart('reasons', 'Dad’s stories'), for: alone });
      deepEqual(seeing(story, 'safety-plan', mateo, amara, rosa, june), [
        true,
        false,
        false,
        false,
      ]);
      story.when(mateo, ask.beginsPart('ask', 'Dana'));
      deepEqual(seeing(story, 'safety-plan', mateo, amara, rosa, june), [true, true, true, false]);
    },
  },
  {
    says: 'the plan is its client’s alone to write, and nothing is written over unseen',
    holds(given) {
      const part = ask.beginsPart('alone', 'Shower');
      const story = given(mateo, sam, amara).when(mateo, shares(mateo, sam, ['safety']));
      story.when(mateo, { ...part, about: [mateo] });
      equal(story.refusal(sam, ask.changesPart('Tea')).refused, 'safety-plan/not-yours');
      const old = story.writes(mateo, ask.changesPart('Tea'));
      story.when(mateo, ask.changesPart('Shower', 'Music'));
      equal(story.refusal(mateo, old).refused, 'safety-plan/changed-meanwhile');
    },
  },
];

export const copingPromises: readonly Promised[] = [...suggesting, ...along, ...planning];
