import type { Exercise } from '../../rooms/coping/exercise.ts';
import { places, signKinds, type Noted } from '../../rooms/coping/noted.ts';
import { parts, versionOf, type Section } from '../../rooms/coping/section.ts';
import { helps } from '../../rooms/coping/tried.ts';
import { june, rosa } from '../given.ts';
import { aboutWhom, agreeingTries, among, clientOf, titles, type Tries } from './tried.ts';

const helpedBy = (pick: number) => ({ helped: among(helps, pick), words: among(titles, pick) });

export const onCoping: Tries<Noted> = {
  noteSign: ({ who, pick, more, whom }) => ({
    kind: 'coping/note-sign',
    body: { is: among(signKinds, pick), words: among(titles, pick) },
    about: [clientOf(who)],
    ...(more && { for: { audience: 'named', named: [whom] } }),
  }),
  proposeWay: ({ who, pick }) => ({
    kind: 'coping/add-way',
    body: { place: among(places, pick), words: among(titles, pick) },
    about: [clientOf(who)],
  }),
  suggestWay: ({ pick, whom }) => ({
    kind: 'coping/suggest-way',
    body: { place: among(places, pick), words: among(titles, pick) },
    about: aboutWhom(pick, whom),
  }),
  takeWay: () => ({ kind: 'coping/take', body: {} }),
  putWayAside: () => ({ kind: 'coping/put-aside', body: {} }),
  ownWayWords: ({ pick }) => ({
    kind: 'coping/say-own-words',
    body: { words: among(titles, pick) },
  }),
  tryWay: ({ pick }) => ({ kind: 'coping/say-tried', body: helpedBy(pick) }),
  withdrawWay: () => ({ kind: 'coping/withdraw', body: {} }),
};

export const onPractice: Tries<Exercise> = {
  proposePractice: ({ pick, whom }) => ({
    kind: 'practice/propose',
    body: { terms: exerciseOf(pick) },
    about: aboutWhom(pick, whom),
  }),
  ...agreeingTries('practice', exerciseOf),
  // What has ended is over: seldom, so that more comes before it.
  movePractice: ({ pick }) => {
    const from = `00000000-0000-7000-8000-0000000000${10 + pick}`;
    if (pick > 8) return { kind: 'practice/hang-from', body: { from } };
    if (pick > 6) return { kind: 'practice/say-tried', body: helpedBy(pick) };
    const move = pick > 3 ? 'pause' : pick > 1 ? 'go-on' : 'end';
    return { kind: `practice/${move}`, body: {} };
  },
  'along propose': ({ whom, more }) => ({
    kind: 'practice/ask-along',
    body: { members: more ? [rosa, june] : [whom] },
  }),
  letGo: ({ whom }) => ({ kind: 'practice/let-go', body: { member: whom } }),
  // Who joined says how it was, or seldom changes their mind.
  'along agree': ({ who, pick, more }, { state }) =>
    state?.along[who]?.says === 'yes' && pick > 2
      ? { kind: 'practice/say-how-it-was', body: { words: among(titles, pick) } }
      : { kind: 'practice/answer', body: { says: more ? 'yes' : 'no' } },
};

export const onSafetyPlan: Tries<Section> = {
  beginPart: ({ who, pick, more, whom }) => ({
    kind: 'safety-plan/begin',
    body: { part: among(parts, pick), name: among(titles, pick), lines: linesOf(pick) },
    about: [clientOf(who)],
    ...(more && { for: { audience: 'named', named: [whom] } }),
  }),
  changePart: ({ pick }, { state }) =>
    state && {
      kind: 'safety-plan/change',
      body: { name: among(titles, pick), lines: linesOf(pick + 1), over: versionOf(state) },
    },
  'line suggest': ({ pick }) => ({
    kind: 'safety-plan/suggest-line',
    body: { line: { text: among(titles, pick) } },
  }),
  'line agree': ({ more }, { state }) =>
    onNewest(more ? 'safety-plan/take-line' : 'safety-plan/leave-line', state),
  withdrawLine: (_, { state }) => onNewest('safety-plan/withdraw-line', state),
};

function onNewest(kind: string, section: Section | undefined) {
  const suggestion = section?.suggestions.at(-1)?.id;
  return suggestion === undefined ? undefined : { kind, body: { suggestion } };
}

function exerciseOf(pick: number) {
  return { what: among(titles, pick), often: 'When it fits.' };
}

function linesOf(pick: number) {
  return titles.slice(0, 1 + (pick % titles.length)).map((text) => ({ text }));
}
