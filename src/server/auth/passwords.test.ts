import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minute } from '../../record/time.ts';
import {
  codeAt,
  goodPassword,
  halfSignedIn,
  openDoorstep,
  openTestPractice,
  signedIn,
  signedInByPassword,
  type Doorstep,
} from '../../testing/doorstep.ts';
import { statusesOf } from '../../testing/visitor.ts';
import { createHashing } from './hashing.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { checkPassword } from './password-rules.ts';

let step: Doorstep;
let hashed = 0;
beforeAll(async () => {
  step = await openDoorstep();
  const { argon2 } = step.door.hashing;
  step.door.hashing.argon2 = (parameters) => {
    hashed++;
    return argon2(parameters);
  };
  await openTestPractice(step);
});
afterAll(() => step.close());

const signIn = (given: object, from?: string) =>
  step.visitor(from).ask('POST', '/api/sign-in/password', { ownDevice: false, ...given });

describe('a password and a code', () => {
  const address = 'mara@people.example';
  let secret: string;
  beforeAll(async () => {
    ({ secret } = await signedInByPassword(step, { address }));
  });
  const nextCode = () => {
    step.later(minute);
    return codeAt(secret, step.now());
  };

  test('come in, with the address in any spelling of it', async () => {
    const code = await nextCode();
    const given = { address: '  Mara@People.EXAMPLE ', password: goodPassword, code };
    expect((await signIn(given)).status).toBe(200);
  });

  test('the code may be pasted with its space', async () => {
    const code = await nextCode();
    const spaced = ` ${code.slice(0, 3)} ${code.slice(3)} `;
    expect((await signIn({ address, password: goodPassword, code: spaced })).status).toBe(200);
  });

  test('a code opens once, also when three send it at once', async () => {
    const given = { address, password: goodPassword, code: await nextCode() };
    const { argon2 } = step.door.hashing;
    // Each waits until all have read which code was used last.
    const all = gathering(3);
    step.door.hashing.argon2 = async (parameters) => {
      await all.arrive();
      return argon2(parameters);
    };
    const answers = await Promise.all([signIn(given), signIn(given), signIn(given)]);
    step.door.hashing.argon2 = argon2;
    expect(statusesOf(answers)).toEqual([200, 401, 401]);
    expect((await signIn(given)).status).toBe(401);
  });

  test('an older code does not open after a newer one', async () => {
    step.later(2 * minute);
    const older = await codeAt(secret, step.now());
    step.later(30_000);
    const newer = await codeAt(secret, step.now());
    expect((await signIn({ address, password: goodPassword, code: newer })).status).toBe(200);
    expect((await signIn({ address, password: goodPassword, code: older })).status).toBe(401);
  });

  test('one step early or late is fine, two are not', async () => {
    for (const [steps, status] of [
      [-2, 401],
      [2, 401],
      [-1, 200],
      [1, 200],
    ] as const) {
      step.later(5 * minute);
      const code = await codeAt(secret, step.now() + steps * 30_000);
      expect((await signIn({ address, password: goodPassword, code })).status).toBe(status);
    }
  });

  test('the letters may be composed in another way (NFC)', async () => {
    const other = 'josé@people.example'.normalize('NFD').replace(/[^a-z@.]/g, '');
    const { visitor } = await halfSignedIn(step, { address: other });
    const { body } = await visitor.ask('POST', '/api/enrolment/authenticator');
    const code = await codeAt(body.secret, step.now());
    const password = 'ein Café für Zoë und José';
    const given = {
      password: password.normalize('NFD'),
      setup: body.setup,
      code,
      ownDevice: false,
    };
    expect((await visitor.ask('POST', '/api/enrolment/password', given)).status).toBe(201);
    step.later(minute);
    const later = await codeAt(body.secret, step.now());
    const came = await signIn({ address: other, password: password.normalize('NFC'), code: later });
    expect(came.status).toBe(200);
  });

  describe('whatever is wrong, the answer and the work are the same', () => {
    const wrongs: [string, () => Promise<object>][] = [
      [
        'the password',
        async () => ({ address, password: 'not this one at all', code: await nextCode() }),
      ],
      ['the code', async () => ({ address, password: goodPassword, code: '000000' })],
      ['the code, which is no code', async () => ({ address, password: goodPassword, code: 'x' })],
      ['everything', async () => ({ address, password: 'not this one at all', code: '000000' })],
      [
        'the address, which nobody has',
        async () => ({ address: 'nobody@people.example', password: goodPassword, code: '000000' }),
      ],
      [
        'the address, which is none',
        async () => ({ address: 'nobody', password: goodPassword, code: '000000' }),
      ],
      // The first letter is Cyrillic.
      [
        'the address, which only looks right',
        async () => ({
          address: 'mаra@people.example',
          password: goodPassword,
          code: await nextCode(),
        }),
      ],
      [
        'the person, who has no password',
        async () => ({
          address: 'onlypasskey@people.example',
          password: goodPassword,
          code: '000000',
        }),
      ],
    ];
    const answers = new Set<string>();
    beforeAll(() => signedIn(step, { address: 'onlypasskey@people.example' }));

    test.each(wrongs)('%s', async (_, given) => {
      const before = hashed;
      const refused = await signIn(await given());
      expect(refused.status).toBe(401);
      expect(refused.headers['set-cookie']).toBeUndefined();
      expect(hashed - before).toBe(1);
      answers.add(refused.text);
      expect(answers.size).toBe(1);
    });
  });
});

describe('recovery codes', () => {
  const address = 'rune@people.example';
  let codes: string[];
  const useCode = (code: string, of = address) =>
    step
      .visitor()
      .ask('POST', '/api/sign-in/recovery-code', { address: of, code, ownDevice: false });

  beforeAll(async () => {
    const { visitor } = await signedIn(step, { address });
    ({ codes } = (await visitor.ask('POST', '/api/me/recovery-codes')).body);
  });

  test('are ten, 80 bits each, in letters that are not taken for each other', () => {
    expect(new Set(codes).size).toBe(10);
    for (const code of codes)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test('one opens once, typed as people type, and the person is told', async () => {
    const typed =
      codes[0] ?? ''.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const came = await useCode(typed);
    expect(came.status).toBe(200);
    expect(came.body.methods.recoveryCodes).toBe(9);
    expect(came.body.notices[0].code).toBe('account/recovery-code-used');
    expect((await useCode(codes[0] ?? '')).status).toBe(401);
  });

  test('two at once with one code: one comes in', async () => {
    const both = await Promise.all([useCode(codes[1] ?? ''), useCode(codes[1] ?? '')]);
    expect(statusesOf(both)).toEqual([200, 401]);
  });

  test('somebody else’s code opens nothing, and wrong is wrong in one way', async () => {
    await signedIn(step, { address: 'sol@people.example' });
    const wrong = await useCode('AAAA-AAAA-AAAA-AAAA');
    const others = await useCode(codes[2] ?? '', 'sol@people.example');
    const nobodys = await useCode(codes[2] ?? '', 'nobody@people.example');
    expect([wrong.status, others.status, nobodys.status]).toEqual([401, 401, 401]);
    expect(new Set([wrong.text, others.text, nobodys.text]).size).toBe(1);
    expect((await useCode(codes[2] ?? '')).status).toBe(200);
  });

  test('new ones end the old ones', async () => {
    const came = step.visitor();
    await came.ask('POST', '/api/sign-in/recovery-code', {
      address,
      code: codes[3],
      ownDevice: false,
    });
    const fresh = (await came.ask('POST', '/api/me/recovery-codes')).body.codes;
    expect((await useCode(codes[4] ?? '')).status).toBe(401);
    expect((await useCode(fresh[0])).status).toBe(200);
  });
});

describe('setting up an authenticator', () => {
  test('draws the picture as squares and keeps nothing before a right code', async () => {
    const { visitor } = await halfSignedIn(step, { address: 'pix@people.example' });
    const { body } = await visitor.ask('POST', '/api/enrolment/authenticator');
    expect(body.uri).toContain(`secret=${body.secret}`);
    expect(body.matrix.length).toBeGreaterThan(20);
    expect(body.matrix.every((row: boolean[]) => row.length === body.matrix.length)).toBe(true);
    const given = { password: goodPassword, setup: body.setup, code: '000000', ownDevice: false };
    const refused = await visitor.ask('POST', '/api/enrolment/password', given);
    expect(refused.body.code).toBe('authenticator/no-match');
    expect((await visitor.ask('GET', '/api/me')).body.methods.password).toBe(false);
  });

  test('is refused where there is no address to sign in with, and nothing is kept', async () => {
    const { visitor } = await halfSignedIn(step);
    const { body } = await visitor.ask('POST', '/api/enrolment/authenticator');
    const code = await codeAt(body.secret, step.now());
    const given = { password: goodPassword, setup: body.setup, code, ownDevice: false };
    const refused = await visitor.ask('POST', '/api/enrolment/password', given);
    expect(refused.body.code).toBe('account/no-address');
    expect((await visitor.ask('GET', '/api/me')).body.state).toBe('half');
  });

  test('what one was offered is worth nothing to another, nor later', async () => {
    const { visitor } = await halfSignedIn(step, { address: 'kit@people.example' });
    const { visitor: other } = await halfSignedIn(step, { address: 'kat@people.example' });
    const { body } = await visitor.ask('POST', '/api/enrolment/authenticator');
    const given = async () => ({
      password: goodPassword,
      setup: body.setup,
      code: await codeAt(body.secret, step.now()),
      ownDevice: false,
    });
    expect((await other.ask('POST', '/api/enrolment/password', await given())).status).toBe(409);
    step.later(15 * minute);
    expect((await visitor.ask('POST', '/api/enrolment/password', await given())).status).toBe(409);
  });
});

describe('what a password must be', () => {
  test.each([
    ['eleven char', 'password/too-short'],
    ['ééééééééééé', 'password/too-short'],
    ['Password1234', 'password/too-common'],
    ['password 1234', 'password/too-common'],
    ['aaaaaaaaaaaaaaaa', 'password/too-common'],
    ['Hearthside123!', 'password/too-common'],
    ['x'.repeat(1_001), 'password/too-long'],
  ])('%s', (password, code) => {
    expect(checkPassword(password)?.refused).toBe(code);
  });

  test.each([
    'a lamp in the window',
    'все мои лодки',
    '木の橋を渡って帰る夕暮れ道',
    'zzzqqqwwwvvv',
    '🌿🪵🕯️🏡🌧️🫖🧣🐈🌙⭐🍂🧵',
  ])('%s is fine', (password) => expect(checkPassword(password)).toBeUndefined());
});

describe('how a password is kept', () => {
  test('argon2id at its real cost: right, wrong, and nobody’s', async () => {
    const door = { keyring: step.door.keyring, hashing: createHashing() };
    const hash = await hashPassword(door, goodPassword);
    expect(hash).toMatch(/^argon2id\$m=19456,t=2,p=1\$/);
    expect(hash).not.toContain(goodPassword);
    expect(await isPassword(door, goodPassword, hash as string)).toBe(true);
    expect(await isPassword(door, `${goodPassword} `, hash as string)).toBe(false);
    expect(await isPassword(door, goodPassword, undefined)).toBe(false);
  });

  test('a few at once, a queue, and beyond it a calm no', async () => {
    const { running, most, finish, hashing } = held();
    const asked = Array.from({ length: 10 }, () => hashing.argon2({} as never));
    expect(running()).toBe(2);
    // Ten asked: two run, five wait, three are sent away.
    const sentAway = await Promise.all(asked.slice(7));
    for (const no of sentAway) expect(no).toMatchObject({ refused: 'house/busy' });
    await finish();
    for (const hash of await Promise.all(asked.slice(0, 7)))
      expect(Buffer.isBuffer(hash)).toBe(true);
    expect([running(), most()]).toEqual([0, 2]);
  });

  test('whom the house knows goes first, also when the queue of strangers is full', async () => {
    const { finish, hashing } = held();
    const done: string[] = [];
    const ask = async (whom: 'known' | 'stranger') => {
      const hash = await hashing.argon2({} as never, whom);
      done.push(Buffer.isBuffer(hash) ? whom : `${whom} sent away`);
    };
    const all = Promise.all(Array.from({ length: 8 }, () => ask('stranger')));
    const known = ask('known');
    await finish();
    await Promise.all([all, known]);
    expect(done.slice(0, 5)).toEqual([
      'stranger sent away',
      'stranger',
      'stranger',
      'known',
      'stranger',
    ]);
  });

  test('one that fails makes room for the next', async () => {
    let times = 0;
    const hashing = createHashing({ atOnce: 1, waiting: 1 }, async () => {
      if (times++ === 0) throw new Error('no memory');
      return Buffer.alloc(1);
    });
    await expect(hashing.argon2({} as never)).rejects.toThrow('no memory');
    expect(Buffer.isBuffer(await hashing.argon2({} as never))).toBe(true);
  });

  test('a full queue answers 503 with when to come again, and costs no try', async () => {
    const { argon2 } = step.door.hashing;
    step.door.hashing.argon2 = createHashing({ atOnce: 0, waiting: 0 }).argon2;
    const busy = await signIn({ address: 'a@b.example', password: goodPassword, code: '000000' });
    step.door.hashing.argon2 = argon2;
    expect([busy.status, busy.body.code, busy.headers['retry-after']]).toEqual([
      503,
      'house/busy',
      '5',
    ]);
  });

  function held() {
    let now = 0;
    let highest = 0;
    const going: (() => void)[] = [];
    const hashing = createHashing({ atOnce: 2, waiting: 5 }, async () => {
      highest = Math.max(highest, ++now);
      await new Promise<void>((go) => going.push(go));
      now--;
      return Buffer.alloc(1);
    });
    const finish = async () => {
      for (let rounds = 0; rounds < 20; rounds++) {
        going.splice(0).forEach((go) => go());
        await new Promise((soon) => setImmediate(soon));
      }
    };
    return { running: () => now, most: () => highest, finish, hashing };
  }
});

/** Whoever arrives waits until so many have. */
function gathering(many: number): { arrive(): Promise<void> } {
  const waiting: (() => void)[] = [];
  return {
    arrive: () =>
      new Promise((go) => {
        waiting.push(go);
        if (waiting.length === many) waiting.forEach((each) => each());
      }),
  };
}
