/**
 * Every no that the rooms know, each with the way to hear it. The type names every code there is:
 * a new refusal does not pass the type check until somebody shows here how it comes about.
 */
import { expect, test } from 'vitest';
import type { Refusal } from '../record/refusal.ts';
import * as coping from '../testing/asks-coping.ts';
import * as ask from '../testing/asks.ts';
import * as checkIn from '../testing/check-in-asks.ts';
import * as decide from '../testing/asks-decisions.ts';
import * as alone from '../testing/story-asks.ts';
import { amara, given, ines, june, mateo, noon, rosa, sam } from '../testing/given.ts';
import { letsSmallBe, marksSmall, takesSmall, withdrawsSmall } from '../testing/journey-asks.ts';
import { sessionsRefused } from '../testing/refused/sessions.ts';
import type { ActingRefusal } from './acting.ts';
import type { RoomRefusal } from './rooms.ts';

const { walk, swim } = ask;
const proposed = () => given(mateo, amara, ines).when(amara, ask.proposes(walk));
const agreed = () => proposed().when(mateo, ask.agrees);
const stepped = () => agreed().when(mateo, ask.addsStep('Find the shoes'));
const asked = () => agreed().when(amara, ask.asksRatingOf(mateo, amara));
const shared = (may: 'see' | 'add' = 'add') =>
  given(mateo, amara, rosa)
    .when(mateo, ask.shares(mateo, rosa, ['goals'], may))
    .when(mateo, ask.proposes(walk));
const said = () => shared().when(rosa, ask.comments('I can come along.'));
const couple = () => given(mateo, sam, amara, rosa).when(mateo, ask.shares(mateo, sam));
const own = () => couple().when(mateo, ask.proposes(walk, { about: [mateo] }));
const offered = () => given(mateo, amara, ines).when(amara, ask.offersSeat('June'));
const notThere = (kind: string, more: object) => ({ kind, body: { ...more } });

const goals = {
  'agreeing/no-such-suggestion': () =>
    proposed().refusal(mateo, notThere('goals/agree', { suggestion: rosa })),
  'agreeing/suggestion-answered': () => {
    const story = proposed();
    const late = ask.agrees(story.goal(mateo));
    return story.when(mateo, ask.answers(swim)).refusal(mateo, late);
  },
  'agreeing/suggestion-withdrawn': () =>
    proposed().when(amara, ask.withdraws).refusal(mateo, ask.agrees),
  'agreeing/suggestion-settled': () => agreed().refusal(ines, ask.agrees),
  'agreeing/already-agreed': () => proposed().refusal(amara, ask.agrees),
  'agreeing/not-your-suggestion': () => proposed().refusal(mateo, ask.withdraws),
  'agreeing/nothing-changed': () => agreed().refusal(mateo, ask.suggests(walk)),
  'agreeing/changed-meanwhile': () => {
    const story = agreed();
    const old = ask.suggests(ask.rest)(story.goal(mateo));
    return story.when(mateo, ask.suggests(swim)).when(amara, ask.agrees).refusal(mateo, old);
  },
  'agreeing/not-yours-to-agree': () => own().refusal(sam, ask.agrees),
  'goals/no-such-step': () => agreed().refusal(mateo, notThere('goals/do-step', { step: rosa })),
  'goals/step-already-done': () =>
    stepped().when(mateo, ask.doesStep()).refusal(amara, ask.doesStep()),
  'goals/step-not-done': () => stepped().refusal(mateo, ask.undoesStep),
  'goals/not-at-the-table': () => agreed().refusal(mateo, ask.addsStep('Call', june)),
  'rating/asked-already': () => asked().refusal(mateo, ask.asksRatingOf(mateo)),
  'rating/no-such-round': () =>
    agreed().refusal(mateo, notThere('goals/rate', { round: rosa, number: 5 })),
  'rating/opened-already': () =>
    asked()
      .when(mateo, ask.rates(5))
      .when(amara, ask.opensRatings)
      .refusal(amara, ask.opensRatings),
  'rating/not-asked': () => asked().refusal(ines, ask.rates(5)),
  'rating/rated-already': () => asked().when(mateo, ask.rates(5)).refusal(mateo, ask.rates(6)),
  'rating/asks-someone-outside': () => agreed().refusal(mateo, ask.asksRatingOf(june)),
  'rating/not-yours-to-open': () => asked().refusal(mateo, ask.opensRatings),
  'rating/nothing-to-open': () => asked().refusal(amara, ask.opensRatings),
  'goals/look-over': () => {
    const story = agreed();
    const late = ask.looksAgain('keep')(story.goal(ines));
    story.when(mateo, ask.looksAgain('keep')).when(amara, ask.looksAgain('keep'));
    return story.refusal(ines, late);
  },
  'goals/not-agreed-yet': () => proposed().refusal(mateo, ask.looksAgain('keep')),
  'goals/showing-already': () => agreed().refusal(mateo, ask.shows('to-us')),
};

const circle = {
  'seat/answered-already': () =>
    offered().when(mateo, ask.answersSeat('allow')).refusal(mateo, ask.answersSeat('decline')),
  'seat/taken-already': () => offered().sits(june).refusal(mateo, ask.answersSeat('take-back')),
  'seat/not-yours': () => offered().refusal(ines, ask.answersSeat('take-back')),
  'sharing/only-your-own': () =>
    couple().refusal(mateo, { ...ask.shares(mateo, rosa), about: [mateo, sam] }),
  'sharing/another-person': () => {
    const story = couple().when(mateo, ask.shares(mateo, rosa));
    const { id: item } = story.item(`sharing ${mateo} ${rosa}`);
    return story.refusal(mateo, { ...ask.shares(mateo, sam), item });
  },
  'sharing/not-at-the-table': () => given(mateo).refusal(mateo, ask.shares(mateo, june)),
  'sharing/sees-already': () => given(mateo, amara).refusal(mateo, ask.shares(mateo, amara)),
  'sharing/already-over': () =>
    given(mateo, rosa).refusal(mateo, ask.shares(mateo, rosa, ['goals'], 'see', noon)),
  'sharing/not-shared': () => given(mateo, rosa).refusal(mateo, ask.takesBack(mateo, rosa)),
  'leaving/not-at-the-table': () => given(mateo).refusal(mateo, ask.asksToLeave(june)),
  'leaving/not-a-client': () => couple().refusal(mateo, ask.asksToLeave(sam)),
  'leaving/yourself': () => couple().refusal(mateo, ask.asksToLeave(mateo)),
};

const life = {
  'item/not-about-you': () => own().refusal(sam, ask.setsAudience('between-us')),
  'item/belongs-to-the-circle': () => {
    const story = offered();
    return story.refusal(mateo, {
      ...ask.setsAudience('named', ines),
      item: story.item('seat').id,
    });
  },
  'item/not-yours-alone': () => proposed().refusal(mateo, ask.setsAudience('only-me')),
  'item/names-nobody': () => proposed().refusal(mateo, ask.setsAudience('named')),
  'item/not-at-the-table': () => proposed().refusal(mateo, ask.setsAudience('named', june)),
  'item/audience-already': () => proposed().refusal(mateo, ask.setsAudience('by-topic')),
  'item/not-your-words': () => {
    const story = said();
    return story.refusal(mateo, ask.letsOthersRead(story.goal(mateo).comments[0]?.id ?? ''));
  },
  'item/others-read-already': () => {
    const story = shared().when(mateo, ask.comments('Today it rains.'));
    return story.refusal(mateo, ask.letsOthersRead(story.goal(mateo).comments[0]?.id ?? ''));
  },
};

const door = {
  'record/not-here': () => given(mateo).refusal(rosa, ask.proposes(walk)),
  'record/already-begun': () => {
    const story = proposed();
    return story.refusal(amara, { ...ask.proposes(walk), item: story.item().id });
  },
  'record/not-for-your-role': () => shared().refusal(rosa, ask.agrees),
  'record/reading-only': () => shared('see').refusal(rosa, ask.comments('Hello?')),
  'record/about-nobody': () => couple().refusal(amara, ask.proposes(walk)),
  'record/not-about-you': () => couple().refusal(mateo, ask.proposes(walk, { about: [sam] })),
};

const limited = () => given(mateo, amara).when(mateo, ask.setsLimit('my father'));

const agreement = {
  'item/wider-than-it-may-be': () => {
    const asked = { ...ask.proposesPart('How we meet'), about: [mateo] };
    const more = { for: { audience: 'named' as const, named: [rosa] } };
    return given(mateo, amara, rosa).refusal(amara, { ...asked, ...more });
  },
  'limits/not-yours': () => {
    const story = given(mateo, sam, amara).when(mateo, ask.shares(mateo, sam, ['agreement']));
    story.when(mateo, { ...ask.setsLimit('my father'), about: [mateo] });
    return story.refusal(sam, ask.liftsLimit());
  },
  'limits/lifted-already': () =>
    limited().when(mateo, ask.liftsLimit()).refusal(mateo, ask.liftsLimit()),
};

const feedback = {
  'feedback/nothing-said': () =>
    given(mateo, amara).refusal(mateo, ask.givesFeedback({ showing: 'now' })),
  'feedback/not-yours': () => {
    const story = given(mateo, sam, amara);
    const both = { ...ask.givesFeedback({ pace: 3, showing: 'now' }), about: [mateo, sam] };
    story.when(mateo, both).when(amara, ask.changesSomething('We go slower.'));
    return story.refusal(sam, ask.saysHelped('yes'));
  },
  'feedback/no-such-change': () => {
    const story = given(mateo, amara).when(mateo, ask.givesFeedback({ pace: 3, showing: 'now' }));
    return story.refusal(mateo, notThere('feedback/say-helped', { change: rosa, helped: 'yes' }));
  },
};

const both = () =>
  given(mateo, amara, rosa)
    .when(mateo, ask.shares(mateo, rosa, ['decisions']))
    .when(mateo, decide.asks());
const withOption = () => both().when(amara, decide.adds('A sleep plan'));
const chosenOne = () => withOption().when(amara, decide.chooses()).when(mateo, decide.agrees);
const rated = () => withOption().when(amara, decide.asksComfortOf(mateo, amara));

const decisionsRefused = {
  'decisions/no-such-option': () => both().refusal(mateo, decide.setsAside),
  'decisions/not-your-option': () => withOption().refusal(mateo, decide.changes('Mine')),
  'decisions/chosen-now': () => chosenOne().refusal(amara, decide.changes('Other')),
  'decisions/being-rated': () =>
    rated().when(mateo, decide.rates(4)).refusal(amara, decide.changes('Other')),
  'decisions/set-aside-already': () =>
    withOption().when(mateo, decide.setsAside).refusal(mateo, decide.setsAside),
  'decisions/not-set-aside': () => withOption().refusal(mateo, decide.takesUp),
  'decisions/nothing-to-rate': () => both().refusal(mateo, decide.asksComfortOf(mateo)),
  'decisions/rate-each': () =>
    rated().when(amara, decide.adds('Another')).refusal(mateo, decide.rates(4, 1)),
  'decisions/option-between-us': () =>
    both().when(rosa, decide.adds('Come to us')).refusal(mateo, decide.chooses()),
  'decisions/option-set-aside': () =>
    withOption()
      .when(mateo, decide.setsAside)
      .when(amara, decide.setsAside)
      .refusal(mateo, decide.chooses()),
  'decisions/nothing-chosen': () => withOption().refusal(mateo, decide.opensAgain()),
  'decisions/day-over': () => withOption().refusal(mateo, decide.chooses(undefined, '2026-01-01')),
  'decisions/open-already': () =>
    chosenOne().when(mateo, decide.opensAgain()).refusal(amara, decide.opensAgain()),
};

const asksOwn = (text?: string) =>
  checkIn.proposesCheckIn({ measure: 'own', ...(text && { question: { text } }) });
const checking = () => given(mateo, amara).when(mateo, checkIn.proposesCheckIn());
const checked = () => checking().when(amara, checkIn.agreesToCheckIn);
const begun = () => checked().when(mateo, checkIn.begins);
const checkIns = {
  'check-ins/not-agreed-yet': () => checking().refusal(mateo, checkIn.begins),
  'check-ins/no-such-answering': () => checked().refusal(amara, checkIn.reads('We spoke.', rosa)),
  'check-ins/not-your-answering': () => begun().refusal(amara, checkIn.answersOne(0, 1)),
  'check-ins/finished-already': () =>
    begun()
      .when(mateo, checkIn.answersOne(0, 1))
      .when(mateo, checkIn.finishes())
      .refusal(mateo, checkIn.answersOne(0, 2)),
  'check-ins/no-such-question': () => begun().refusal(mateo, checkIn.answersOne(10, 1)),
  'check-ins/no-such-answer': () => begun().refusal(mateo, checkIn.answersOne(0, 4)),
  'check-ins/nothing-answered': () => begun().refusal(mateo, checkIn.finishes()),
  'check-ins/rests-already': () =>
    checked().when(mateo, checkIn.letsRest).refusal(mateo, checkIn.letsRest),
  'check-ins/does-not-rest': () => checked().refusal(mateo, checkIn.takesUp),
  'check-ins/no-question': () => given(mateo, amara).refusal(mateo, asksOwn()),
  'check-ins/no-goal': () =>
    given(mateo, amara).refusal(mateo, checkIn.proposesCheckIn({ measure: 'gbo' })),
  'check-ins/no-measure': () =>
    given(mateo, amara).refusal(mateo, checkIn.proposesCheckIn({ measure: 'brought' })),
  'check-ins/for-one-person': () =>
    couple().refusal(amara, { ...checkIn.proposesCheckIn(), about: [mateo, sam] }),
  'check-ins/another-question': () =>
    given(mateo, amara)
      .when(mateo, asksOwn('How did you sleep?'))
      .when(amara, checkIn.agreesToCheckIn)
      .refusal(
        mateo,
        checkIn.suggestsRhythm('monthly', { question: { text: 'How was the day?' } }),
      ),
};

const suggestedWay = () => given(mateo, amara).when(amara, coping.suggestsWay('Cold water'));
const practicing = () => given(mateo, amara, rosa).when(mateo, coping.proposesPractice('Walk'));
const alongside = () => practicing().when(mateo, coping.asksAlong(rosa));
const planned = () => given(mateo, amara, ines).when(mateo, coping.beginsPart('alone', 'Tea'));
const lineWaits = () => planned().when(amara, coping.suggestsLine('Walk to the pier'));
const manyLines = Array.from({ length: 30 }, (_, n) => `Line ${n}`);

const helping = {
  'coping/not-yours': () => {
    const story = given(mateo, sam, amara).when(mateo, ask.shares(mateo, sam, ['coping']));
    return story.when(mateo, coping.addsWay('Tea', [mateo])).refusal(sam, coping.takes);
  },
  'coping/not-your-suggestion': () => suggestedWay().refusal(mateo, coping.withdrawsWay),
  'coping/withdrawn-already': () =>
    suggestedWay().when(amara, coping.withdrawsWay).refusal(mateo, coping.takes),
  'coping/taken-already': () =>
    suggestedWay().when(mateo, coping.takes).refusal(mateo, coping.takes),
  'coping/aside-already': () =>
    suggestedWay().when(mateo, coping.putsAside).refusal(mateo, coping.putsAside),
  'coping/not-taken': () => suggestedWay().refusal(mateo, coping.triedWay('yes')),
  'coping/nothing-to-try': () =>
    given(mateo).when(mateo, coping.notesSign('Cold hands')).refusal(mateo, coping.triedWay('no')),
  'practice/not-yours': () => {
    const story = given(mateo, sam, amara).when(mateo, ask.shares(mateo, sam, ['coping']));
    const own = story.when(mateo, coping.proposesPractice('Walk', [mateo]));
    return own.refusal(sam, coping.does('end'));
  },
  'practice/over-already': () =>
    practicing().when(mateo, coping.does('end')).refusal(mateo, coping.does('pause')),
  'practice/as-it-is-already': () =>
    practicing().when(mateo, coping.does('end')).refusal(mateo, coping.does('end')),
  'practice/not-at-the-table': () => practicing().refusal(mateo, coping.asksAlong(june)),
  'practice/works-on-it-already': () => practicing().refusal(mateo, coping.asksAlong(amara)),
  'practice/asked-already': () => alongside().refusal(mateo, coping.asksAlong(rosa)),
  'practice/not-asked': () => practicing().refusal(amara, coping.answersAlong('yes')),
  'practice/answered-already': () =>
    alongside().when(rosa, coping.answersAlong('no')).refusal(rosa, coping.answersAlong('no')),
  'practice/did-not-join': () => alongside().refusal(rosa, coping.saysHowItWas('Good.')),
  'safety-plan/not-yours': () => {
    const story = given(mateo, sam, amara).when(mateo, ask.shares(mateo, sam, ['safety']));
    story.when(mateo, { ...coping.beginsPart('alone', 'Tea'), about: [mateo] });
    return story.refusal(sam, coping.changesPart('Coffee'));
  },
  'safety-plan/changed-meanwhile': () => {
    const story = planned();
    const old = story.writes(mateo, coping.changesPart('Coffee'));
    return story.when(mateo, coping.changesPart('Water')).refusal(mateo, old);
  },
  'safety-plan/nothing-changed': () => planned().refusal(mateo, coping.changesPart('Tea')),
  'safety-plan/no-such-line': () =>
    planned().refusal(mateo, notThere('safety-plan/take-line', { suggestion: rosa })),
  'safety-plan/line-answered': () =>
    lineWaits().when(mateo, coping.onLine('leave')).refusal(mateo, coping.onLine('take')),
  'safety-plan/no-room': () =>
    lineWaits()
      .when(mateo, coping.changesPart(...manyLines))
      .refusal(mateo, coping.onLine('take')),
  'safety-plan/not-your-line': () => lineWaits().refusal(ines, coping.onLine('withdraw')),
};

const told = () =>
  given(mateo, amara, rosa, june)
    .when(mateo, ask.shares(mateo, rosa, ['story']))
    .when(mateo, ask.shares(mateo, june, ['story'], 'see'))
    .when(mateo, alone.tells('I grew up by the harbor.'));
const reflected = () => given(mateo, amara).when(amara, alone.reflects('I feel watchful.'));

const story = {
  'story/only-your-own': () =>
    given(mateo, sam, amara).refusal(mateo, { ...alone.tells('We two.'), about: [mateo, sam] }),
  'story/your-own-place': () => told().refusal(mateo, alone.seesIt('Mine.')),
  'story/nothing-said': () =>
    told().refusal(mateo, { kind: 'story/rewrite', body: { name: 'My story', values: [] } }),
  'story/not-a-list': () =>
    told().refusal(mateo, { kind: 'story/rewrite', body: { name: 'Me', values: ['Rest'] } }),
  'story/said-already': () => told().refusal(mateo, alone.tellsAnew('I grew up by the harbor.')),
  'story/no-such-words': () =>
    told().refusal(
      rosa,
      notThere('story/see-differently', { entry: rosa, words: 'By the river.' }),
    ),
  'story/your-own-words': () => told().refusal(mateo, alone.seesDifferently(mateo, 'No.')),
  'record/answers-closed-words': () => {
    const answered = told()
      .when(rosa, alone.seesIt('It was the river.'))
      .when(mateo, alone.seesDifferently(rosa, 'It was the harbor.'));
    return answered.refusal(mateo, alone.letsReadInStory(answered, mateo));
  },
};

const reflections = {
  'reflections/written-already': () =>
    reflected().refusal(amara, alone.reflectsAnew('I feel watchful.')),
  'reflections/removed-already': () =>
    reflected().when(amara, alone.removesReflection()).refusal(amara, alone.removesReflection()),
  'reflections/not-removed': () =>
    reflected().refusal(amara, { kind: 'reflections/bring-back', body: {} }),
};

const marked = () => given(mateo, sam, amara).when(mateo, marksSmall('I went.', mateo));
const noticed = () => given(mateo, amara).when(amara, marksSmall('He went.'));

const journey = {
  'journey/not-yours': () =>
    given(mateo, sam, amara)
      .when(mateo, ask.shares(mateo, sam, ['progress']))
      .when(mateo, marksSmall('I went.', mateo))
      .refusal(sam, letsSmallBe()),
  'journey/celebrated-already': () => marked().refusal(mateo, takesSmall()),
  'journey/let-be-already': () => marked().when(mateo, letsSmallBe()).refusal(mateo, letsSmallBe()),
  'journey/taken-back': () => noticed().when(amara, withdrawsSmall()).refusal(mateo, takesSmall()),
  'journey/not-your-suggestion': () => noticed().refusal(mateo, withdrawsSmall()),
  'journey/answered-already': () =>
    noticed().when(mateo, takesSmall()).refusal(amara, withdrawsSmall()),
};

const refusals: Record<string, () => Refusal> = {
  ...checkIns,
  ...goals,
  ...decisionsRefused,
  ...agreement,
  ...sessionsRefused,
  ...feedback,
  ...helping,
  ...story,
  ...journey,
  ...reflections,
  ...circle,
  ...life,
  ...door,
} satisfies Record<RoomRefusal | ActingRefusal, () => Refusal>;

test.each(Object.entries(refusals))('%s', (code, hear) => {
  expect(hear().refused).toBe(code);
});
