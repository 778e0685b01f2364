/** What lies on each table before anybody is asked about: one of each thing of the page's list. */
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import { minute } from '../../record/time.ts';
import type { Person } from './people.ts';
import { must, type Done, type Setting, type Sharings } from './set-tables.ts';
import { setClock } from './still-clock.ts';
import type { About } from './who-may.ts';

/** A thing as the sweep looks for it: an item, or one entry of it. */
export type Thing = { name: string; about: About; id: Id; item: Id };

/** A goal with everything about it that an act can name. */
export type RichGoal = { item: Id; suggestion: Id; step: Id; done: Id; round: Id };

export type Things = {
  all: readonly Thing[];
  goals: Readonly<Record<About, RichGoal>>;
  seat: Id;
  openSeat: Id;
  /** Words of a friend that are still between us. */
  words: Id;
};

type Do = (who: Person, done: Done) => ReturnType<typeof must>;

export async function writeThings(setting: Setting, partnership: Id, sharings: Sharings) {
  const { writer, people, superuser, now } = setting;
  await setClock(superuser, now - 10 * minute);
  const act: Do = (who, done) => must(writer, people[who], partnership, done);
  const one = await writeGoal(act, people, ['client']);
  const two = await writeGoal(act, people, ['client', 'other client']);
  const narrow = await narrowGoals(act, people);
  const seat = await act('therapist', seatFor('Kim'));
  const open = await act('client', seatFor('Robin'));
  const comment = { item: one.item, kind: 'goals/comment', body: { words: 'I see it too.' } };
  const words = await act('friend', comment);
  const opened = await act('friend', comment);
  const reveal = { kind: 'item/let-others-read', body: { entry: opened.id } };
  await act('friend', { item: one.item, ...reveal });
  const reflection = { kind: 'reflections/write', body: { words: 'What do I make of it?' } };
  const apart = await act('therapist', reflection);
  const item = (name: string, about: About, id: Id): Thing => ({ name, about, id, item: id });
  const entry = (name: string, id: Id): Thing => ({ name, about: 'of one', id, item: one.item });
  const all: Thing[] = [
    item('a goal of the client', 'of one', one.item),
    item('a goal of both', 'of both', two.item),
    ...narrow,
    item('an offered seat', 'of both', seat.item),
    item('an offered seat', 'of both', open.item),
    item('a reflection of the therapist', 'of both', apart.item),
    ...[...sharings].map(([key, id]) => {
      const [, whose = ''] = /^(client|other client) /.exec(key) ?? [];
      return item(`what the ${whose} decided to share`, 'of one', id);
    }),
    entry('a change suggested by the therapist', one.suggestion),
    entry('words of a friend', words.id),
    entry('words of a friend, opened', opened.id),
    entry('a number, still folded', one.rating),
  ];
  const goals = { 'of one': one, 'of both': two };
  return { all, goals, seat: seat.item, openSeat: open.item, words: words.id } satisfies Things;
}

function seatFor(name: string): Done {
  return { kind: 'seat/offer', body: { name, role: 'supporter' } };
}

const terms = (title: string) => ({ title, rhythm: 'never' });

async function writeGoal(act: Do, people: Setting['people'], about: readonly Person[]) {
  const proposed = await act('therapist', {
    kind: 'goals/propose',
    body: { terms: terms('Walk after supper') },
    about: about.map((each) => people[each]),
  });
  const { item } = proposed;
  let settled: Id[] = [];
  for (const client of about) {
    const body = { suggestion: proposed.id };
    settled = (await act(client, { item, kind: 'goals/agree', body })).entries;
  }
  const over = settled.at(-1);
  const body = { terms: terms('Swim on Sundays'), over };
  const suggestion = await act('therapist', { item, kind: 'goals/suggest-change', body });
  const step = { text: 'Find the shoes', who: null, due: null };
  const steps = [];
  for (let n = 0; n < 2; n++)
    steps.push((await act('client', { item, kind: 'goals/add-step', body: step })).id);
  const [open = '', done = ''] = steps;
  await act('client', { item, kind: 'goals/do-step', body: { step: done } });
  const asked = [people.client, people.therapist];
  const round = await act('therapist', { item, kind: 'goals/ask-rating', body: { asked } });
  const number = { round: round.id, number: 4 };
  const rated = await act('client', { item, kind: 'goals/rate', body: number });
  const rating = rated.entries[1] ?? '';
  return { item, suggestion: suggestion.id, step: open, done, round: round.id, rating };
}

/** Goals of the client that are for fewer people than their topic says. */
async function narrowGoals(act: Do, people: Setting['people']): Promise<Thing[]> {
  const wishes = [
    ['a goal only for its client', { audience: 'only-me', named: [] }],
    ['a goal between us', { audience: 'between-us', named: [] }],
    ['a goal for the other client too', { audience: 'named', named: [people['other client']] }],
  ] as const;
  const things: Thing[] = [];
  for (const [name, body] of wishes) {
    const id = newId();
    const about = [people.client];
    await act('client', { item: id, kind: 'goals/propose', body: { terms: terms(name) }, about });
    await act('client', { item: id, kind: 'item/set-audience', body });
    things.push({ name, about: 'of one', id, item: id });
  }
  return things;
}
