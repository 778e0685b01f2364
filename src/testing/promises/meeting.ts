import { deepEqual, equal } from 'node:assert/strict';
import type { Session } from '../../rooms/sessions/session.ts';
import * as ask from '../asks.ts';
import { amara, mateo } from '../given.ts';
import type { Promised } from './promised.ts';

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
];
