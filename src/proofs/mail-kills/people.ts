/** The people of the proof: an administrator who invites, and supporters for whom something waits. */
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { beginSession } from '../../server/auth/begin-session.ts';
import { readPracticeKey, sealedAddress } from '../../server/auth/people.ts';
import { appendAct, type Writer } from '../../server/store/append.ts';
import { withClient, type Connection } from '../../testing/connection.ts';
import { setTable, type Table } from '../../testing/table.ts';

export type Place = Writer & { connection: Connection };

type Who = 'mateo' | 'amara' | 'rosa';

/** A supporter for whom something waits, and how it is taken back from her. */
export type Supporter = {
  address: string;
  losesShare(): Promise<void>;
  leaves(): Promise<void>;
};

/** Somebody who invites people to work at the practice; answers with how to begin a session. */
export async function seatAdministrator({ connection, keyring, database }: Place) {
  const { people, practice } = await setTable(connection, keyring, { amara: 'therapist' });
  await withClient(connection, (client) =>
    client.query("update person set offices = '{administrator}' where person_id = $1", [
      people.amara,
    ]),
  );
  const made = { person: people.amara, state: 'full', ownDevice: true, device: 'A desk' } as const;
  const signIn = () =>
    database.atDoor((db) => beginSession(db, Date.now(), { ...made, before: undefined }));
  return { practice, signIn };
}

/** A table where Rosa, with whom the goals are shared, is asked for a number. */
export async function seatSupporter(place: Place, address: string): Promise<Supporter> {
  const seats = { mateo: 'client', amara: 'therapist', rosa: 'supporter' } as const;
  const table: Table<Who> = await setTable(place.connection, place.keyring, seats);
  const { mateo, rosa } = table.people;
  const act = (who: Who, kind: string, body: object, item = newId()) =>
    takeAct(place, table, { who, kind, body, item });
  await wantsLetters(place, table, address);
  const terms = { title: 'Sunday dinner', rhythm: 'monthly' };
  const goal = await act('mateo', 'goals/propose', { terms });
  await act('amara', 'goals/agree', { suggestion: goal.id }, goal.item);
  const given = { member: rosa, topics: ['goals'], may: 'add', until: null };
  const share = await act('mateo', 'sharing/share', given);
  await act('amara', 'goals/ask-rating', { asked: [rosa] }, goal.item);
  const back = { member: rosa, topics: ['goals'] };
  return {
    address,
    losesShare: async () => void (await act('mateo', 'sharing/take-back', back, share.item)),
    leaves: async () => void (await act('rosa', 'leaving/leave', {})),
  };

  async function takeAct(
    writer: Writer,
    { people, partnership }: Table<Who>,
    { who, ...asked }: { who: Who; kind: string; body: object; item: Id },
  ) {
    const about = asked.kind === 'sharing/share' ? { about: [mateo] } : {};
    const done = await appendAct(writer, people[who], partnership, {
      id: newId(),
      ...asked,
      ...about,
    });
    const [first] = isRefusal(done) ? [] : done.entries;
    if (!first) throw new Error(`${asked.kind} was refused`);
    return first;
  }
}

async function wantsLetters({ database, keyring }: Place, table: Table<Who>, address: string) {
  const { practice, people } = table;
  const preferences = JSON.stringify({ timeZone: noonZone(), waitingMail: 'soon' });
  await database.atDoor(async (db) => {
    const key = await readPracticeKey(db, keyring, practice);
    await db
      .updateTable('person')
      .set({ ...sealedAddress(keyring, key, people.rosa, address), preferences })
      .where('person_id', '=', people.rosa)
      .execute();
  });
}

/** Where it is noon now: letters go out by day. */
function noonZone(): string {
  const east = 12 - new Date().getUTCHours();
  return east === 0 ? 'UTC' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}
