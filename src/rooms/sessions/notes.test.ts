import { expect, test } from 'vitest';
import { beginsNote, settles, shares } from '../../testing/asks.ts';
import { amara, given, ines, mateo, rosa, type Ask } from '../../testing/given.ts';
import { minute } from '../../record/time.ts';
import type { Note } from './notes.ts';

const note = (story: ReturnType<typeof given>, viewer: string) =>
  story.state(viewer, 'notes') as Note | undefined;
const again = (words: string) => ({
  room: 'notes',
  ask: ({ versions }: Note): Ask => ({
    kind: 'notes/keep',
    body: { words, over: versions.at(-1)?.id },
  }),
});
const everyone = [mateo, amara, ines, rosa];
const table = () => given(...everyone).when(mateo, shares(mateo, rosa, ['sessions']));

test.each([
  [undefined, [mateo, amara, ines, rosa]],
  [{ audience: 'between-us', named: [] }, [mateo, amara, ines]],
  [{ audience: 'named', named: [rosa] }, [mateo, amara, rosa]],
  [{ audience: 'named', named: [ines] }, [mateo, amara, ines]],
  [{ audience: 'only-me', named: [] }, [amara]],
] as const)('a paragraph of the therapist for %j is for %j', (audience, sees) => {
  const asked = { ...beginsNote(), ...(audience && { for: audience }) } as Ask;
  const story = table().when(amara, asked).when(amara, settles('We spoke of the bus.'));
  expect(everyone.filter((each) => story.maySee(each, 'notes'))).toEqual(sees);
  for (const each of everyone) {
    const seen = note(story, each)?.versions.length ?? 0;
    expect(seen).toBe((sees as readonly string[]).includes(each) ? 1 : 0);
  }
});

test('a paragraph is not shown to somebody with whom the client does not share', () => {
  const asked = { ...beginsNote(), for: { audience: 'named', named: [rosa] } } as Ask;
  const story = given(mateo, amara, rosa);
  expect(story.refusal(amara, asked).refused).toBe('item/wider-than-it-may-be');
  expect(story.when(mateo, asked).maySee(rosa, 'notes')).toBe(true);
});

test('what was settled stays, and writing again makes a new version over the one that was read', () => {
  const story = table().when(amara, beginsNote()).when(amara, settles('We met.'));
  expect(story.refusal(mateo, settles('We talked.')).refused).toBe('notes/changed-meanwhile');
  story.when(mateo, again('We met and talked.'));
  expect(note(story, amara)?.versions.map(({ by, words }) => [by, words])).toEqual([
    [amara, 'We met.'],
    [mateo, 'We met and talked.'],
  ]);
});

test('who may see a note may write beside it', () => {
  const story = given(mateo, amara, rosa)
    .when(mateo, shares(mateo, rosa, ['sessions'], 'see'))
    .when(amara, beginsNote())
    .when(amara, settles('He was quiet.'))
    .when(mateo, { kind: 'notes/annotate', body: { words: 'I was thinking.' } })
    .when(rosa, { kind: 'notes/annotate', body: { words: 'He talked at home.' } });
  expect(note(story, mateo)?.annotations.map(({ words }) => words)).toEqual([
    'I was thinking.',
    'He talked at home.',
  ]);
  expect(story.refusal(rosa, again('Louder.')).refused).toBe('record/reading-only');
});

test('words that were never kept wait for the one who began them', () => {
  const story = table()
    .when(amara, beginsNote())
    .later(60 * minute);
  expect(story.waiting(amara, 'notes')).toEqual(['notes/unsettled']);
  expect(story.waiting(mateo, 'notes')).toEqual([]);
  expect(story.when(mateo, settles('We met.')).waiting(amara, 'notes')).toEqual([]);
});
