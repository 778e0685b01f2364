import { deepEqual, equal } from 'node:assert/strict';
import type { Session } from '../../rooms/sessions/session.ts';
import * as ask from '../asks.ts';
import type { Entry } from '../../record/entry.ts';
import { amara, june, mateo, rosa, type Story } from '../given.ts';
import { entriesFor, houseRules } from '../pure-record.ts';
import type { Given, Promised } from './promised.ts';

export const meeting: Promised[] = [
  {
    says: 'a limited topic comes to the agenda by its client alone, and no line goes but by its author',
    holds(given) {
      const story = given(mateo, amara).when(amara, ask.proposesTime());
      story.when(mateo, ask.setsLimit('my father'));
      const refused = story.refusal(amara, ask.addsLine('About my father')).refused;
      equal(refused, 'sessions/limited-topic');
      story.when(mateo, ask.addsLine('My father'));
      const letsGo = {
        room: 'sessions',
        ask: ({ lines }: Session) => ({
          kind: 'sessions/let-go-line',
          body: { line: lines.at(-1)?.id },
        }),
      };
      equal(story.refusal(amara, letsGo).refused, 'sessions/not-your-line');
      story.when(mateo, letsGo);
    },
  },
  {
    says: 'who was heard says whether it is right, and both words stay',
    holds(given) {
      const story = given(mateo, amara).when(amara, ask.proposesTime());
      story.when(amara, ask.saysBack(mateo, 'You are tired.'));
      equal(story.refusal(amara, ask.answersHeard('right')).refused, 'sessions/not-your-words');
      story.when(mateo, ask.answersHeard('not-it', 'Angry.'));
      const [heard] = (story.state(amara, 'sessions') as Session).heard;
      deepEqual([heard?.words, heard?.answers[0]?.words], ['You are tired.', 'Angry.']);
    },
  },
  {
    says: 'what is made from a line is told of only by itself, and only between us',
    holds(given) {
      const story = withLine(given);
      const from = (story.state(mateo, 'sessions') as Session).lines[0]?.id;
      const { kind, body } = ask.proposes(ask.walk);
      story.when(mateo, { kind, body: { ...(body as object), from } });
      story.when(mateo, { kind: 'goals/add-step', body: { ...step, from } });
      const question = { question: 'Which bus?', from };
      story.when(mateo, { kind: 'decisions/ask', body: question });
      // Rosa sees the line and none of the things; June sees the things and not the line.
      const ids = ['goals', 'decisions'].map((room) => story.item(room).id);
      deepEqual(
        ids.map((id) => tellsOf(story, rosa, id)),
        [false, false],
      );
      deepEqual(
        [tellsOf(story, june, from ?? ''), tellsOf(story, amara, from ?? '')],
        [false, true],
      );
      equal(story.goal(amara).from, from);
      equal(story.goal(amara).steps[0]?.from, from);
      deepEqual([story.goal(june).from, story.goal(june).steps[0]?.from], [undefined, undefined]);
    },
  },
  {
    says: 'what becomes of a line for fewer people is not told to more',
    holds(given) {
      const story = withLine(given).when(mateo, ask.shares(mateo, june, ['sessions'], 'see'));
      story.when(rosa, ask.addsLine('Sunday'));
      const seen = story.sees(june, 'sessions');
      story.when(amara, ask.onLine('sessions/put-off-line', { words: 'Not today.' }));
      story.when(mateo, ask.onLine('sessions/talk-about'));
      deepEqual(story.sees(june, 'sessions'), seen);
      equal((story.state(amara, 'sessions') as Session).lines.at(-1)?.state, 'talked');
      story.when(rosa, ask.addsLine('Monday')).when(rosa, ask.onLine('sessions/let-go-line'));
      deepEqual(story.sees(june, 'sessions'), seen);
    },
  },
  {
    says: 'what a supporter says back or promises starts between us, and what is said to narrow words stays narrow',
    holds(given) {
      const story = withLine(given).when(mateo, ask.shares(mateo, june, ['sessions'], 'see'));
      const seen = story.sees(june, 'sessions');
      story.when(rosa, ask.saysBack(mateo, 'You miss the city.'));
      story.when(mateo, ask.answersHeard('right', 'I do.'));
      story.when(rosa, ask.promises(rosa, 'Come along on Sunday'));
      story.when(mateo, keepsPromise);
      story.when(mateo, ask.addsLine('The money', { readers: 'between-us' }));
      const line = (story.state(amara, 'sessions') as Session).lines.at(-1)?.id;
      story.when(amara, ask.saysBack(mateo, 'You owe money.', line));
      story.when(mateo, ask.answersHeard('close', 'A little.'));
      deepEqual(story.sees(june, 'sessions'), seen);
      // And nobody opens an answer by itself: it would tell of what it answers.
      const { on } = story.state(mateo, 'sessions') as Session;
      const item = story.item('sessions').id;
      for (const entry of Object.keys(on)) {
        const asked = { ...ask.letsOthersRead(entry), item };
        equal(story.refusal(mateo, asked).refused, 'record/answers-closed-words');
      }
    },
  },
  {
    says: 'a line that is brought for fewer stays for fewer, and comes once',
    holds(given) {
      const story = withLine(given);
      const from = { item: amara, part: 'pace' };
      const kept = ask.addsLine('The pace', { from, readers: 'between-us' });
      story.when(amara, kept);
      const texts = (who: string) =>
        (story.state(who, 'sessions') as Session).lines.map(({ text }) => text);
      deepEqual([texts(mateo), texts(rosa)], [['The bus', 'The pace'], ['The bus']]);
      equal(story.refusal(mateo, kept).refused, 'sessions/carried-already');
      story.when(amara, ask.onLine('sessions/let-go-line')).when(mateo, kept);
      equal(texts(mateo).length, 3);
    },
  },
];

const keepsPromise = {
  room: 'sessions',
  ask: ({ promised }: Session) => ({
    kind: 'sessions/keep-promise',
    body: { promise: promised.at(-1)?.id },
  }),
};

const step = { text: 'Look up the bus', who: null, due: null };

/** A session with a line, for Rosa too. June sees goals and decisions, and no session. */
function withLine(given: Given): Story {
  return given(mateo, amara, rosa, june)
    .when(mateo, ask.shares(mateo, rosa, ['sessions']))
    .when(mateo, ask.shares(mateo, june, ['goals', 'decisions'], 'see'))
    .when(amara, ask.proposesTime())
    .when(mateo, ask.addsLine('The bus'));
}

/** True when anything that reaches this person, however it is written, names that id. */
function tellsOf(story: Story, viewer: string, id: string): boolean {
  const reaches: Entry[] = entriesFor(houseRules, story.record(), viewer, story.now());
  return reaches.some((entry) => JSON.stringify(entry.body).includes(id) || entry.item === id);
}
