/** A session with a paragraph that nobody has kept yet, and many at the table who may write in it. */
import { v7 as newId } from 'uuid';
import type { Role } from '../../src/record/circle.ts';
import type { Id } from '../../src/record/ids.ts';
import type { EnteredHouse } from './enter-house.ts';
import { append } from './say.ts';
import { addPerson, setTable, shareTopics } from './seat-people.ts';
import { signIn, type Cookie } from './sign-in.ts';

export type Paragraph = {
  partnership: Id;
  session: Id;
  item: Id;
  /** The client, who looks on. */
  reader: Cookie;
  /** A therapist first, and then supporters. */
  writers: readonly { person: Id; cookie: Cookie }[];
};

export async function beginParagraph(
  { client, practice, writer, origin }: EnteredHouse,
  writing: number,
): Promise<Paragraph> {
  const seats = new Map<Id, Role>();
  const seat = async (role: Role) => {
    const person = await addPerson(client, practice, role);
    seats.set(person, role);
    return person;
  };
  const [reader, therapist] = [await seat('client'), await seat('therapist')];
  const supporters: Id[] = [];
  while (supporters.length < writing - 1) supporters.push(await seat('supporter'));
  const partnership = await setTable(client, practice, seats);
  for (const supporter of supporters)
    await shareTopics(client, { partnership, client: reader, supporter }, ['sessions'], 'add');
  const [session, item] = [newId(), newId()];
  const say = (kind: string, about: Id, body: object) =>
    append(writer, reader, partnership, { id: newId(), item: about, kind, body });
  await say('sessions/propose', session, { terms: terms() });
  await say('notes/begin', item, { session, as: 'paragraph' });
  const signInEach = async (person: Id) => ({
    person,
    cookie: await signIn(client, origin, person),
  });
  return {
    partnership,
    session,
    item,
    reader: await signIn(client, origin, reader),
    writers: await Promise.all([therapist, ...supporters].map(signInEach)),
  };
}

const terms = () => ({
  kind: 'family',
  name: 'An evening',
  at: Date.now() + 24 * 60 * 60_000,
  minutes: 50,
  timeZone: 'America/Chicago',
  guests: [],
});
