/** The rule, sentence by sentence. That SQL says the same is tested in `server/store`. */
import { describe, expect, test } from 'vitest';
import { amara, given, ines, june, mateo, noon, nthId, rosa, sam } from '../testing/given.ts';
import { maySee, maySeeEntry, mayAdd, whoSees } from './audience.ts';
import type { Circle, Share } from './circle.ts';
import type { EntryAudience } from './entry.ts';
import type { Item } from './item.ts';

const { circle: table } = given(mateo, sam, amara, ines, rosa, june).record();

const thing = (more: Partial<Item>): Item => ({
  id: nthId(1),
  room: 'goals',
  topic: 'goals',
  audience: 'by-topic',
  owner: mateo,
  about: [mateo],
  named: [],
  ...more,
});
const share = (client: string, member: string, more: Partial<Share> = {}): Share => ({
  id: nthId(2),
  client,
  member,
  topic: 'goals',
  may: 'see',
  from: noon,
  until: null,
  ...more,
});
const sharing = (...shares: Share[]): Circle => ({ ...table, shares });

describe('who sees an item', () => {
  test.each<[string, Partial<Item>, Share[], string[]]>([
    ['only me: its owner', { audience: 'only-me' }, [], [mateo]],
    ['only me of a therapist: not the client', { audience: 'only-me', owner: amara }, [], [amara]],
    ['named: those and the owner', { audience: 'named', named: [june] }, [], [mateo, june]],
    ['named without the client: not him', { audience: 'named', owner: ines }, [], [ines]],
    ['between us: the client and therapists', { audience: 'between-us' }, [], [mateo, amara, ines]],
    [
      'between us of a couple: both',
      { audience: 'between-us', about: [mateo, sam] },
      [],
      [mateo, sam, amara, ines],
    ],
    [
      'about the partnership itself: all clients',
      { audience: 'between-us', about: [] },
      [],
      [mateo, sam, amara, ines],
    ],
    ['by topic: between us, as long as nothing is shared', {}, [], [mateo, amara, ines]],
    ['by topic: with whom it is shared', {}, [share(mateo, rosa)], [mateo, amara, ines, rosa]],
    ['by topic: also a partner, by a share', {}, [share(mateo, sam)], [mateo, sam, amara, ines]],
    [
      'another topic is another thing',
      {},
      [share(mateo, rosa, { topic: 'story' })],
      [mateo, amara, ines],
    ],
    ['what a partner shares is theirs', {}, [share(sam, rosa)], [mateo, amara, ines]],
    [
      'a joint item needs both',
      { about: [mateo, sam] },
      [share(mateo, rosa), share(sam, june)],
      [mateo, sam, amara, ines],
    ],
    [
      'a joint item shared by both',
      { about: [mateo, sam] },
      [share(mateo, rosa), share(sam, rosa)],
      [mateo, sam, amara, ines, rosa],
    ],
    [
      'by topic about nobody in particular is shared with nobody',
      { about: [] },
      [share(mateo, rosa), share(sam, rosa)],
      [mateo, sam, amara, ines],
    ],
    [
      'a share does not open what is between us',
      { audience: 'between-us' },
      [share(mateo, rosa)],
      [mateo, amara, ines],
    ],
  ])('%s', (_, item, shares, seers) => {
    expect(whoSees(sharing(...shares), thing(item), noon).toSorted()).toEqual(seers.toSorted());
  });

  test('a share gives from its first moment on, and nothing at its end', () => {
    const circle = sharing(share(mateo, rosa, { from: noon + 1, until: noon + 3 }));
    const seen = [0, 1, 2, 3].map((n) => maySee(circle, thing({}), rosa, noon + n));
    expect(seen).toEqual([false, true, true, false]);
  });

  test('who is not here yet, or any more, sees nothing: not their own, not what names them', () => {
    const gone = { person: rosa, role: 'therapist', from: noon + 1, until: noon + 2 } as const;
    const circle = { members: [gone], shares: [] };
    for (const audience of ['only-me', 'named', 'between-us', 'by-topic'] as const) {
      const item = thing({ audience, owner: rosa, named: [rosa] });
      const seen = [0, 1, 2].map((n) => maySee(circle, item, rosa, noon + n));
      expect(seen).toEqual([false, true, false]);
      const entry = { author: rosa, audience: 'author', revealed: true } as const;
      expect(maySeeEntry(circle, item, entry, rosa, noon + 2)).toBe(false);
    }
  });
});

describe('who sees an entry of a shared goal', () => {
  const circle = sharing(share(mateo, rosa), share(mateo, june));
  const seers = (audience: EntryAudience, revealed = false, item = thing({})) =>
    [mateo, sam, amara, rosa, june].filter((viewer) =>
      maySeeEntry(circle, item, { author: rosa, audience, revealed }, viewer, noon),
    );

  test('everyone who sees the item', () => {
    expect(seers('item')).toEqual([mateo, amara, rosa, june]);
  });
  test('between us: its author, the client and the therapists', () => {
    expect(seers('between-us')).toEqual([mateo, amara, rosa]);
  });
  test('for its author alone', () => expect(seers('author')).toEqual([rosa]));
  test('once it is opened, everyone who sees the item', () => {
    expect(seers('author', true)).toEqual([mateo, amara, rosa, june]);
    expect(seers('between-us', true)).toEqual([mateo, amara, rosa, june]);
  });
  test('where the item is hidden, its author alone', () => {
    expect(seers('item', true, thing({ audience: 'only-me' }))).toEqual([mateo, rosa]);
  });
});

describe('who may also write', () => {
  test('of what is shared, only with whom every client shares it to add', () => {
    const joint = thing({ about: [mateo, sam] });
    const add = (...may: ('see' | 'add')[]) =>
      mayAdd(
        sharing(
          share(mateo, rosa, { may: may[0] ?? 'see' }),
          share(sam, rosa, { may: may[1] ?? 'see' }),
        ),
        joint,
        rosa,
        noon,
      );
    expect([add('add', 'add'), add('add', 'see'), add('see', 'add')]).toEqual([true, false, false]);
  });

  test('where it is between us, named or one’s own, who sees it', () => {
    for (const audience of ['only-me', 'named', 'between-us'] as const) {
      expect(mayAdd(table, thing({ audience }), mateo, noon)).toBe(true);
      expect(mayAdd(table, thing({ audience }), rosa, noon)).toBe(false);
    }
  });
});
