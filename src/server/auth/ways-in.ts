/** The ways by which a person can come in again, and the promise that the last one stays. */
import type { Id } from '../../record/ids.ts';
import type { Handle } from '../store/transaction.ts';

export type Methods = {
  passkeys: number;
  /** A password together with an authenticator; one of them alone opens nothing. */
  password: boolean;
  recoveryCodes: number;
};

export async function readMethods(db: Handle, people: readonly Id[]): Promise<Map<Id, Methods>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select((by) => [
      'person_id',
      by
        .selectFrom('passkey')
        .select(by.fn.countAll<string>().as('n'))
        .whereRef('passkey.person_id', '=', 'person.person_id')
        .as('passkeys'),
      by
        .selectFrom('password')
        .innerJoin('authenticator', 'authenticator.person_id', 'password.person_id')
        .select(by.fn.countAll<string>().as('n'))
        .whereRef('password.person_id', '=', 'person.person_id')
        .as('passwords'),
      by
        .selectFrom('recovery_code')
        .select(by.fn.countAll<string>().as('n'))
        .whereRef('recovery_code.person_id', '=', 'person.person_id')
        .as('codes'),
    ])
    .where('person_id', 'in', people)
    .execute();
  return new Map(
    rows.map(({ person_id, passkeys, passwords, codes }) => [
      person_id,
      {
        passkeys: Number(passkeys),
        password: Number(passwords) > 0,
        recoveryCodes: Number(codes),
      },
    ]),
  );
}

export async function methodsOf(db: Handle, person: Id): Promise<Methods> {
  const found = (await readMethods(db, [person])).get(person);
  return found ?? { passkeys: 0, password: false, recoveryCodes: 0 };
}

/** Printed codes are a way out of trouble and run out, so they do not count. */
export function hasWayIn({ passkeys, password }: Pick<Methods, 'passkeys' | 'password'>): boolean {
  return passkeys > 0 || password;
}

/** Locks the person while their ways in change, so that two changes at once cannot take both. */
export async function lockPerson(db: Handle, person: Id): Promise<void> {
  await db
    .selectFrom('person')
    .select('person_id')
    .where('person_id', '=', person)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}
