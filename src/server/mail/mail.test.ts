import { describe, expect, test } from 'vitest';
import { openPostOffice, saysNo, type Manners } from '../../testing/post-office.ts';
import { handOver, whyNotTaken, type Words } from './hand-over.ts';
import { writeLetter, type Letter } from './letters.ts';
import { isMailAddress, parseMailbox } from './mailbox.ts';
import { transportOptions } from './transport-options.ts';

const origin = 'https://hearth.example';
const from = { name: 'Hearthside', address: 'room@hearth.example' };
const to = 'dana@clinic.example';
const invitation: Letter = {
  letter: 'invitation',
  to,
  language: 'en-US',
  link: `${origin}/invitation#canary-token`,
};

describe('letters', () => {
  const letters: Letter[] = [
    invitation,
    { letter: 'waiting', to, language: 'en-US' },
    { letter: 'account-changed', to, language: 'en-US' },
  ];

  test.each(letters)(
    '$letter says nothing about health, and its subject nothing about anybody',
    (letter) => {
      const { subject, text } = writeLetter(letter, origin);
      const tells =
        /counsel|therap|health|client|patient|session|goal|clinic|crisis|care\b|treat|@/i;
      expect(`${subject}\n${text}`).not.toMatch(tells);
      expect(text).toContain('https://hearth.example');
      expect(subject).not.toMatch(/https|\n/);
    },
  );
});

const addresses: [string, boolean][] = [
  ['dana@clinic.example', true],
  ['d.o-neil+room@mail.clinic.example', true],
  ['dana@clinic', false],
  ['dana@@clinic.example', false],
  ['dana@clinic.example, eve@evil.example', false],
  ['dana@clinic.example;eve@evil.example', false],
  ['"dana@clinic.example" <eve@evil.example>', false],
  ['dana(eve@evil.example)@clinic.example', false],
  ['group:dana@clinic.example;', false],
  ['"eve@evil.example"@clinic.example', false],
  ['dana@clinic.example\r\nBcc: eve@evil.example', false],
  ['dana@clinic.example\n', false],
  ['dana@clinіc.example', false],
  ['dana@xn--clinc-0va.example', true],
  ['.dana@clinic.example', false],
  ['dana.@clinic.example', false],
  ['da..na@clinic.example', false],
  ['dana@[127.0.0.1]', false],
  ['dana@-clinic.example', false],
  [`${'a'.repeat(65)}@clinic.example`, false],
  ['', false],
];

test.each(addresses)('%j is a plain address: %j', (text, is) => {
  expect(isMailAddress(text)).toBe(is);
});

test('a sender is an address, or a name and an address', () => {
  expect(parseMailbox('room@hearth.example')).toEqual({ name: '', address: 'room@hearth.example' });
  expect(parseMailbox('Hearthside <room@hearth.example>')).toEqual(from);
  expect(parseMailbox('Evil\r\nBcc: <a@b.example>')).toBeUndefined();
  expect(parseMailbox('<a@b.example> <c@d.example>')).toBeUndefined();
});

test('mail in the clear goes no further than this computer', () => {
  expect(transportOptions('smtp://mail.example')).toMatchObject({ port: 587, requireTLS: true });
  expect(transportOptions('smtps://mail.example')).toMatchObject({ port: 465, secure: true });
  expect(transportOptions('smtp://localhost:25')).toMatchObject({ port: 25, requireTLS: false });
  expect(transportOptions('smtp://a%40b:c%3Ad@mail.example')).toMatchObject({
    auth: { user: 'a@b', pass: 'c:d' },
  });
  const loosened = transportOptions('smtp://mail.example?ignoreTLS=true&requireTLS=false');
  expect(loosened).toMatchObject({ requireTLS: true });
  expect(loosened).not.toHaveProperty('ignoreTLS');
});

describe('handing over', () => {
  const words = { subject: 'An invitation', text: 'Somebody you know invites you.' };
  const id = '0e1a0000-0000-4000-8000-000000000001';

  /** Hands a letter over to a mail server with these manners; answers with how it went. */
  async function hand(manners: Manners, ask: () => Promise<Words | undefined>) {
    const office = await openPostOffice(manners);
    try {
      const went = await handOver({ url: office.url, from }, { to, id }, ask).catch(whyNotTaken);
      return { went, letters: office.letters };
    } finally {
      await office.close();
    }
  }

  test('a letter arrives plain, marked as sent by a machine, to one address', async () => {
    const { went, letters } = await hand({}, async () => words);
    expect([went, letters.map((letter) => letter.to)]).toEqual(['taken', [to]]);
    const text = letters[0]?.text ?? '';
    expect(text).toMatch(/^Subject: An invitation\r$/m);
    expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(text).toMatch(/^Content-Type: text\/plain/m);
    expect(text).toContain(`Message-ID: <${id}@hearth.example>`);
    expect(text).toContain('Somebody you know invites you.');
  });

  test('the words are asked for when the mail server is listening, and not before', async () => {
    const steps: string[] = [];
    const manners = {
      onRecipient: () => void steps.push('to'),
      onListening: () => void steps.push('listening'),
    };
    await hand(manners, async () => {
      steps.push('asked');
      return words;
    });
    expect(steps).toEqual(['to', 'listening', 'asked']);
  });

  test('where nothing is to be said by then, nothing arrives', async () => {
    const { went, letters } = await hand({}, async () => undefined);
    expect([went, letters]).toEqual(['nothing to say', []]);
  });

  test('where the words cannot be found, nothing arrives, and it is no answer for good', async () => {
    const { went, letters } = await hand({}, () => Promise.reject(new Error('the database rests')));
    expect([went, letters]).toEqual([
      { code: 'ESTREAM', responseCode: undefined, forGood: false },
      [],
    ]);
  });

  test.each([
    [451, false],
    [550, true],
  ])('a %i is told without what the mail server said', async (code, forGood) => {
    const no = () => Promise.reject(saysNo(code, `nobody called ${to}`));
    const { went, letters } = await hand({ onRecipient: no }, async () => words);
    expect([went, letters]).toEqual([{ code: 'EENVELOPE', responseCode: code, forGood }, []]);
  });
});
