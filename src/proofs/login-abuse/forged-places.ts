/** One place that says it is many: each try with another address in every header that ever told one. */
import { accountDoor, createDoor } from '../../server/auth/create-door.ts';
import { createHashing } from '../../server/auth/hashing.ts';
import { recordSide } from '../../server/auth/record-side.ts';
import { buildApp } from '../../server/http/app.ts';
import { quickHash } from '../../testing/doorstep.ts';
import { testHouse, testOrigin } from '../../testing/house.ts';
import type { Grounds } from '../proof.ts';

const tellsAPlace = [
  'x-forwarded-for',
  'forwarded',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'cf-connecting-ip',
  'true-client-ip',
  'fastly-client-ip',
];
/** As many tries as one place has at once. */
const first = 30;

/** How many of the tries were looked at; no more than one place may have. */
export async function guessFromForgedPlaces(
  grounds: Grounds,
  tries: number,
  trustProxy: readonly string[] = [],
): Promise<{ looked: number; may: number }> {
  const own = await grounds.createDatabase();
  const house = await testHouse(own.connection);
  const { database, keyring, mail } = house;
  const record = recordSide({ database, keyring });
  const hashing = createHashing(undefined, quickHash);
  const now = Date.now();
  const parts = { database, keyring, origin: testOrigin, mail, record, hashing, clock: () => now };
  const door = createDoor(parts);
  const config = { ...house.config, trustProxy: [...trustProxy] };
  const app = await buildApp({ ...house, config, door, accounts: accountDoor(door) });
  let looked = 0;
  for (let n = 0; n < tries; n++) {
    const place = `198.51.${n >> 8}.${n & 255}`;
    const said = tellsAPlace.map((name) => [name, name === 'forwarded' ? `for=${place}` : place]);
    const reply = await app.inject({
      method: 'POST',
      url: '/api/sign-in/password',
      remoteAddress: '203.0.113.9',
      headers: {
        host: new URL(testOrigin).host,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        ...Object.fromEntries(said),
      },
      payload: JSON.stringify({
        address: `someone${n}@elsewhere.example`,
        password: 'not this one at all',
        code: '000000',
        ownDevice: false,
      }),
    });
    if (reply.statusCode === 401) looked += 1;
  }
  await app.close();
  await house.close();
  await own.drop();
  return { looked, may: first };
}
