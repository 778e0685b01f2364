/**
 * What the rooms promise, as short stories that hold or throw. They are told by the house's own
 * rules, and by copies of them with a bug planted, which must break at least one.
 */
import { deepEqual, equal } from 'node:assert/strict';
import { day } from '../../record/time.ts';
import * as ask from '../asks.ts';
import { checkInPromises } from './check-ins.ts';
import { feedback } from './feedback.ts';
import { ofDecisions } from './decisions.ts';
import { forWhom } from './for-whom.ts';
import { journeyPromises } from './journey.ts';
import { meeting } from './meeting.ts';
import { ownPlace } from './own-place.ts';
import type { Given, Promised } from './promised.ts';
import { amara, ines, june, mateo, rosa, sam, type Story } from '../given.ts';

const { walk, swim, rest } = ask;

/** Mateo's agreed goal, which Rosa may add to and June may see. */
function agreed(given: Given): Story {
  return given(mateo, amara, ines, rosa, june)
    .when(mateo, ask.shares(mateo, rosa))
    .when(mateo, ask.shares(mateo, june, ['goals'], 'see'))
    .when(mateo, ask.proposes(walk))
    .when(amara, ask.agrees);
}

function joint(given: Given): Story {
  return given(mateo, sam, amara, ines, rosa)
    .when(mateo, ask.shares(mateo, rosa))
    .when(sam, ask.shares(sam, rosa))
    .when(amara, ask.proposes(walk, { about: [mateo, sam] }));
}

const agreeing: Promised[] = [
  {
    says: 'a goal needs every client it is about and a therapist',
    holds(given) {
      const alone = given(mateo, amara, ines).when(amara, ask.proposes(walk));
      equal(alone.when(ines, ask.agrees).goal(mateo).standing, 'proposed');
      const couple = joint(given).when(mateo, ask.agrees);
      equal(couple.goal(mateo).standing, 'proposed');
      equal(couple.when(sam, ask.agrees).goal(mateo).standing, 'agreed');
      const clients = given(mateo, sam, amara, ines);
      clients.when(mateo, ask.proposes(walk, { about: [mateo, sam] })).when(sam, ask.agrees);
      equal(clients.goal(mateo).standing, 'proposed');
      equal(clients.when(ines, ask.agrees).goal(mateo).standing, 'agreed');
    },
  },
  {
    says: 'a supporter never agrees, and her suggestion needs both',
    holds(given) {
      const story = agreed(given).when(rosa, ask.suggests(swim));
      equal(story.refusal(rosa, ask.agrees).refused, 'record/not-for-your-role');
      deepEqual(story.when(mateo, ask.agrees).goal(mateo).terms, walk);
      deepEqual(story.when(amara, ask.agrees).goal(mateo).terms, swim);
    },
  },
  {
    says: 'a partner agrees to nothing that is not about them',
    holds(given) {
      const story = given(mateo, sam, amara).when(mateo, ask.shares(mateo, sam));
      story.when(mateo, ask.proposes(walk, { about: [mateo] }));
      equal(story.refusal(sam, ask.agrees).refused, 'agreeing/not-yours-to-agree');
      deepEqual(story.waiting(sam), []);
    },
  },
  {
    says: 'a change waits beside the agreed goal, and between us',
    holds(given) {
      const story = agreed(given).when(amara, ask.suggests(swim));
      deepEqual(story.goal(mateo).terms, walk);
      deepEqual(story.waiting(mateo), ['goals/suggestion-waits']);
      deepEqual(story.sees(june), ['goals/proposed', 'goals/agreed', 'goals/settled']);
    },
  },
  {
    says: 'nobody changes what they have not seen',
    holds(given) {
      const story = agreed(given);
      const old = ask.suggests(rest)(story.goal(amara));
      story.when(amara, ask.suggests(swim)).when(mateo, ask.agrees);
      equal(story.refusal(amara, old).refused, 'agreeing/changed-meanwhile');
    },
  },
  {
    says: 'what was answered, withdrawn or put off is not agreed behind it',
    holds(given) {
      const story = given(mateo, sam, amara, ines);
      story.when(amara, ask.proposes(walk, { about: [mateo, sam] }));
      const late = ask.agrees(story.goal(sam));
      story.when(mateo, ask.answers(swim));
      equal(story.refusal(sam, late).refused, 'agreeing/suggestion-answered');
      story.when(sam, ask.agrees).when(sam, ask.putsOff).when(amara, ask.agrees);
      equal(story.goal(mateo).standing, 'proposed');
      equal(story.when(mateo, ask.withdraws).goal(sam).standing, 'let-go');
    },
  },
  {
    says: 'a late look is refused',
    holds(given) {
      const story = agreed(given);
      const late = ask.looksAgain('let-go')(story.goal(ines));
      story.when(mateo, ask.looksAgain('pause')).when(amara, ask.looksAgain('pause'));
      equal(story.refusal(ines, late).refused, 'goals/look-over');
    },
  },
  {
    says: 'looking again asks at its time, and settles with both',
    holds(given) {
      const story = agreed(given).later(7 * day - 1);
      deepEqual(story.waiting(mateo), []);
      deepEqual(story.later(1).waiting(mateo), ['goals/look-again']);
      deepEqual(story.waiting(rosa), []);
      story.when(amara, ask.looksAgain('reached')).when(ines, ask.looksAgain('reached'));
      equal(story.goal(mateo).standing, 'agreed');
      equal(story.when(mateo, ask.looksAgain('reached')).goal(june).standing, 'reached');
    },
  },
];

const seeing: Promised[] = [
  {
    says: 'a number is folded until all are in, or the asker opens',
    holds(given) {
      const story = agreed(given).when(amara, ask.asksRatingOf(mateo, rosa));
      deepEqual(story.waiting(rosa), ['goals/rating-waits']);
      story.when(mateo, ask.rates(4));
      deepEqual([amara, rosa, june].map(numbers(story)), [[], [], []]);
      equal(story.refusal(rosa, ask.opensRatings).refused, 'rating/not-yours-to-open');
      story.when(rosa, ask.rates(6));
      deepEqual([amara, rosa, june].map(numbers(story)), [
        [4, 6],
        [4, 6],
        [4, 6],
      ]);
      story.when(amara, ask.asksRatingOf(mateo, rosa)).when(mateo, ask.rates(5));
      deepEqual(numbers(story.when(amara, ask.opensRatings))(june), [4, 6, 5]);
    },
  },
  {
    says: 'a supporter’s words start between us, and only she lets others read them',
    holds(given) {
      const story = agreed(given).when(rosa, ask.comments('I can come along.'));
      deepEqual(story.goal(june).comments, []);
      const entry = story.goal(mateo).comments[0]?.id ?? '';
      equal(story.refusal(amara, ask.letsOthersRead(entry)).refused, 'item/not-your-words');
      equal(story.when(rosa, ask.letsOthersRead(entry)).goal(june).comments.length, 1);
    },
  },
  {
    says: 'taking back holds at once, for that topic, beating every earlier yes',
    holds(given) {
      const story = agreed(given).when(mateo, ask.shares(mateo, rosa, ['goals', 'story'], 'see'));
      story.when(mateo, ask.takesBack(mateo, rosa));
      deepEqual(
        [rosa, june].map((each) => story.maySee(each)),
        [false, true],
      );
      const { shares } = story.record().circle;
      deepEqual(
        shares.filter(({ until }) => until === null).map(({ member, topic }) => [member, topic]),
        [
          [june, 'goals'],
          [rosa, 'story'],
        ],
      );
    },
  },
  {
    says: 'who may only see writes nothing',
    holds(given) {
      const story = agreed(given);
      equal(story.refusal(june, ask.comments('Hello?')).refused, 'record/reading-only');
      equal(story.refusal(june, ask.proposes(swim)).refused, 'record/reading-only');
    },
  },
  {
    says: 'a joint thing is widened by both, and narrowed by either at once',
    holds(given) {
      const story = joint(given).when(sam, ask.setsAudience('between-us'));
      equal(story.maySee(rosa), false);
      equal(story.when(mateo, ask.setsAudience('by-topic')).maySee(rosa), false);
      deepEqual(story.waiting(amara), []);
      equal(story.when(sam, ask.setsAudience('by-topic')).maySee(rosa), true);
      const named = story.when(mateo, ask.setsAudience('named', amara));
      deepEqual([named.maySee(sam), named.maySee(rosa)], [true, false]);
    },
  },
  {
    says: 'what a supporter begins is for her, the client and the therapists',
    holds(given) {
      const story = given(mateo, amara, rosa, june);
      story.when(mateo, ask.shares(mateo, rosa)).when(mateo, ask.shares(mateo, june));
      story.when(rosa, ask.proposes(walk));
      deepEqual(
        [mateo, amara, rosa, june].map((each) => story.maySee(each)),
        [true, true, true, false],
      );
    },
  },
];

const sitting: Promised[] = [
  {
    says: 'nobody sits down without a client’s yes',
    holds(given) {
      const story = given(mateo, amara).when(amara, ask.offersSeat('June'));
      deepEqual(story.waiting(mateo, 'seat'), ['seat/asked']);
      equal((story.state(mateo, 'seat') as { state: string }).state, 'asked');
    },
  },
  {
    says: 'who leaves is gone at once, and no client is asked to',
    holds(given) {
      const story = agreed(given).when(mateo, ask.asksToLeave(rosa));
      deepEqual([story.maySee(rosa), story.sees(rosa), story.waiting(rosa)], [false, [], []]);
      const couple = given(mateo, sam);
      equal(couple.refusal(mateo, ask.asksToLeave(sam)).refused, 'leaving/not-a-client');
    },
  },
];

export const promises: readonly Promised[] = [
  ...checkInPromises,
  ...agreeing,
  ...seeing,
  ...forWhom,
  ...ownPlace,
  ...meeting,
  ...sitting,
  ...feedback,
  ...ofDecisions,
  ...journeyPromises,
];

/** The numbers this person sees, over all rounds. */
function numbers(story: Story) {
  return (viewer: string) =>
    story
      .goal(viewer)
      .rounds.flatMap((round) => Object.values(round.numbers).map(({ number }) => number));
}
