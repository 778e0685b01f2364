/** Tables of a house that runs, with people at them who are really signed in. */
import type { Id } from '../../record/ids.ts';
import type { Member, Role } from '../../record/circle.ts';
import { day } from '../../record/time.ts';
import { beginSession } from '../../server/auth/begin-session.ts';
import { cookieName } from '../../server/auth/cookies.ts';
import { rolePasswords } from '../../server/bring-up.ts';
import { noLedger } from '../../server/ledger/ledger.ts';
import { openDatabase } from '../../server/store/database.ts';
import { recordOf, type PureRecord } from '../../testing/pure-record.ts';
import { setTable } from '../../testing/table.ts';
import { createCaller, type Caller } from '../sequences/caller.ts';
import type { RealHouse } from './real-house.ts';

export const roles = { client: 'client', therapist: 'therapist', friend: 'supporter' } as const;
export type Who = keyof typeof roles;
export const everybody = Object.keys(roles) as Who[];

export type Place = {
  partnership: Id;
  people: Readonly<Record<Who, Id>>;
  callers: Readonly<Record<Who, Caller>>;
  /** For whoever opens a stream. */
  cookies: Readonly<Record<Who, string>>;
  /** The record before anything was said. */
  begun: PureRecord;
  close(): void;
};

type Reached = Pick<RealHouse, 'connection' | 'keyring' | 'port' | 'origin'>;

export async function seatWriters(house: Reached): Promise<Place> {
  const [connection, keyring] = [house.connection(), house.keyring()];
  const { partnership, people } = await setTable(connection, keyring, roles);
  const database = openDatabase(connection, rolePasswords(keyring), noLedger, 1);
  const cookies = { client: '', therapist: '', friend: '' };
  try {
    for (const who of everybody) {
      const made = { person: people[who], state: 'full', ownDevice: false } as const;
      const token = await database.atDoor((db) =>
        beginSession(db, Date.now(), { ...made, device: 'A device', before: undefined }),
      );
      cookies[who] = `${cookieName(house.origin, 'session')}=${token}`;
    }
  } finally {
    await database.close();
  }
  const caller = (who: Who) =>
    createCaller(house.port, {
      host: `localhost:${house.port}`,
      'sec-fetch-site': 'same-origin',
      cookie: cookies[who],
    });
  const callers = {
    client: caller('client'),
    therapist: caller('therapist'),
    friend: caller('friend'),
  };
  const yesterday = Date.now() - day;
  const member = (who: Who, n: number): Member => {
    const role: Role = roles[who];
    return { person: people[who], role, from: yesterday + n, until: null };
  };
  return {
    partnership,
    people,
    callers,
    cookies,
    begun: recordOf(everybody.map(member)),
    close: () => everybody.forEach((who) => callers[who].close()),
  };
}
