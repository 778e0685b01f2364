import { deepEqual, equal } from 'node:assert/strict';
import * as ask from '../asks.ts';
import { amara, mateo, rosa, sam } from '../given.ts';
import type { Promised } from './promised.ts';

export const forWhom: Promised[] = [
  {
    says: 'what is begun for fewer is for those, and for more only by the client it is about',
    holds(given) {
      const named = (...who: string[]) => ({ for: { audience: 'named' as const, named: who } });
      const limit = ask.setsLimit('my father');
      const story = given(mateo, amara, rosa).when(mateo, { ...limit, ...named(rosa) });
      deepEqual(
        [mateo, amara, rosa].map((each) => story.maySee(each, 'limits')),
        [true, false, true],
      );
      const part = { ...ask.proposesPart('How we meet'), ...named(rosa) };
      equal(story.refusal(amara, part).refused, 'item/wider-than-it-may-be');
      const couple = given(mateo, sam, amara, rosa);
      const joint = { ...part, about: [mateo, sam] };
      equal(couple.refusal(mateo, joint).refused, 'item/wider-than-it-may-be');
    },
  },
];
