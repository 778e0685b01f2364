import { describe, expect, test } from 'vitest';
import { isRefusal } from '../record/refusal.ts';
import { newLife } from '../record/life.ts';
import {
  agrees,
  comments,
  offersSeat,
  proposes,
  says,
  setsAudience,
  shares,
  walk,
} from '../testing/asks.ts';
import { amara, given, june, mateo, noon, nthId, rosa, sam } from '../testing/given.ts';
import { actRules, attentionOf, decideAct, foldItem } from './acting.ts';
import { roomCalled, rooms, type AnyRoom } from './rooms.ts';

describe('the door in front of every room', () => {
  test('who is not at the table is nowhere', () => {
    const story = given(mateo, amara).when(mateo, proposes(walk));
    expect(story.refusal(rosa, { ...comments('Hello?'), item: story.item().id }).refused).toBe(
      'record/not-here',
    );
    expect(story.refusal(rosa, proposes(walk)).refused).toBe('record/not-here');
  });

  test('what is begun is not begun again, and an id that is taken tells nothing', () => {
    const story = given(mateo, amara, june).when(mateo, proposes(walk));
    const again = { ...proposes(walk), item: story.item().id };
    expect(story.refusal(mateo, again).refused).toBe('record/already-begun');
    const other = given(mateo, amara, june).when(mateo, shares(mateo, june, ['sessions']));
    other.when(mateo, proposes(walk));
    const leaving = { kind: 'leaving/leave', body: {}, item: other.item().id };
    expect(other.refusal(june, leaving).refused).toBe('record/id-taken');
  });

  test('an act of another room has no place here', () => {
    const story = given(mateo, amara).when(mateo, offersSeat('Rosa'));
    const odd = { ...says('Hello.'), item: story.item('seat').id };
    expect(story.refusal(mateo, odd).refused).toBe('record/not-here');
  });

  test.each(['goals/no-such-act', 'nothing', '', '__proto__', 'constructor', 'toString'])(
    'there is no act “%s”, with an item or without',
    (kind) => {
      const story = given(mateo, amara).when(mateo, proposes(walk));
      const { circle, items } = story.record();
      for (const item of [undefined, ...items.values()]) {
        const act = { id: nthId(77), item: item?.id ?? nthId(78), kind, body: {} };
        const outcome = decideAct(act, undefined, { circle, actor: mateo, now: noon, item });
        expect(outcome).toEqual({ refused: 'record/not-here', values: {} });
      }
    },
  );

  test('an item of a room that this house does not have takes no act', () => {
    const story = given(mateo, amara).when(mateo, proposes(walk));
    const odd = { ...story.item(), room: 'attic' };
    const scene = { circle: story.record().circle, actor: mateo, now: noon, item: odd };
    const act = { id: nthId(77), item: odd.id, ...says('Hello.') };
    expect(decideAct(act, undefined, scene)).toMatchObject({ refused: 'record/not-here' });
    expect(
      attentionOf(
        { state: {}, life: newLife },
        { person: mateo, role: 'client', from: 0, until: null },
        { ...scene, item: odd },
      ),
    ).toEqual([]);
    expect(roomCalled('toString')).toBeUndefined();
  });
});

describe('whom a new goal is about', () => {
  test('where there is one client, it is about them', () => {
    const story = given(mateo, amara).when(amara, proposes(walk));
    expect(story.item()).toMatchObject({ about: [mateo], audience: 'by-topic', owner: amara });
  });

  test('where there are two, it says which; each once, in one order', () => {
    const story = given(mateo, sam, amara);
    expect(story.refusal(amara, proposes(walk)).refused).toBe('record/about-nobody');
    expect(story.refusal(amara, proposes(walk, { about: [] })).refused).toBe('record/about-nobody');
    story.when(amara, proposes(walk, { about: [sam, mateo, sam] }));
    expect(story.item().about).toEqual([mateo, sam]);
  });

  test('about nobody but clients who are here', () => {
    const story = given(mateo, amara, rosa);
    for (const who of [rosa, amara, sam]) {
      expect(story.refusal(amara, proposes(walk, { about: [who] })).refused).toBe(
        'record/about-nobody',
      );
    }
    expect(given(amara).refusal(amara, proposes(walk)).refused).toBe('record/about-nobody');
  });

  test('a client begins nothing about a partner alone', () => {
    const story = given(mateo, sam, amara);
    expect(story.refusal(mateo, proposes(walk, { about: [sam] })).refused).toBe(
      'record/not-about-you',
    );
  });
});

describe('sending an act twice is one act', () => {
  test('nothing is added, whatever happened in between', () => {
    const story = given(mateo, amara).when(amara, proposes(walk));
    const yes = story.writes(mateo, agrees);
    story.sends(mateo, yes).when(amara, comments('Good.'));
    const { entries } = story.record();
    expect(story.sends(mateo, yes).record().entries).toBe(entries);
  });

  test('nobody takes over an act of somebody else', () => {
    const story = given(mateo, amara).when(amara, proposes(walk));
    const yes = story.writes(mateo, agrees);
    story.sends(mateo, yes);
    expect(() => story.sends(amara, yes)).toThrow('record/id-taken');
  });
});

const goalsRoom = rooms.goals as unknown as AnyRoom;

describe('the registry', () => {
  test('each act and entry is called after its room, and no kind belongs to two', () => {
    const acts = Object.values(rooms).flatMap((room) => Object.keys(room.acts));
    for (const room of Object.values(rooms)) {
      for (const kind of [...Object.keys(room.acts), ...Object.keys(room.entries)]) {
        expect(kind).toMatch(new RegExp(`^${room.name}/[a-z-]+$`));
      }
      expect(roomCalled(room.name)).toBe(room);
    }
    expect(new Set(acts).size).toBe(acts.length);
    expect(Object.keys(actRules).length).toBe(acts.length + 2);
  });

  test('entries of a kind that is not known yet are passed over', () => {
    const story = given(mateo, amara).when(mateo, proposes(walk));
    const [first] = story.record().entries;
    if (!first) throw new Error('nothing was written');
    const odd = { ...first, id: nthId(99), kind: 'goals/from-the-future', body: { what: 1 } };
    const folded = foldItem(goalsRoom, undefined, [first, odd]);
    expect(folded?.state).toEqual(story.goal(mateo));
  });

  test('folding further on is folding from the start', () => {
    const story = given(mateo, amara).when(mateo, proposes(walk)).when(amara, agrees);
    story.when(amara, comments('Good.')).when(mateo, setsAudience('only-me'));
    const { entries } = story.record();
    for (let cut = 0; cut <= entries.length; cut++) {
      const part = foldItem(goalsRoom, undefined, entries.slice(0, cut));
      expect(foldItem(goalsRoom, part, entries.slice(cut))).toEqual(
        foldItem(goalsRoom, undefined, entries),
      );
    }
  });
});

test('an act says no in values only, and never more than a code and names', () => {
  const story = given(mateo, amara).when(amara, proposes(walk));
  const refused = story.refusal(amara, agrees);
  expect(isRefusal(refused) && Object.keys(refused).toSorted()).toEqual(['refused', 'values']);
});
