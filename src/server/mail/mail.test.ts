import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { writeLetter, type Letter } from './letters.ts';
import { createMail, noMail } from './mail.ts';
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

describe('on its way', () => {
  let server: Server;
  let heard: string[];
  /** What the mail server says to the next recipients; 250 when it has nothing more to say. */
  let says: string[];
  let logged: string[];
  const url = () => `smtp://localhost:${(server.address() as AddressInfo).port}`;
  const log = createLog('debug', (line) => logged.push(line));

  beforeEach(async () => {
    heard = [];
    says = [];
    logged = [];
    server = createServer((socket) => {
      let isLetter = false;
      socket.write('220 mail.example\r\n');
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        const text = chunk.toString();
        heard.push(text);
        if (isLetter) {
          if (!text.endsWith('\r\n.\r\n')) return;
          isLetter = false;
          socket.write('250 taken\r\n');
        } else if (text.startsWith('DATA')) {
          isLetter = true;
          socket.write('354 go on\r\n');
        } else if (text.startsWith('RCPT')) socket.write(`${says.shift() ?? '250 ok'}\r\n`);
        else if (text.startsWith('QUIT')) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test('a letter arrives plain, marked as sent by a machine, to one address', async () => {
    const mail = createMail({ url: url(), from }, origin, log);
    mail.send(invitation);
    await mail.idle();
    const said = heard.join('');
    expect(said).toContain('RCPT TO:<dana@clinic.example>');
    expect(said).toMatch(/^Subject: An invitation\r$/m);
    expect(said).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(said).toMatch(/^Content-Type: text\/plain/m);
    expect(said).toContain('/invitation#canary-token');
    expect(logged).toEqual([]);
  });

  test('what fails for the moment is tried again, and the log does not say to whom', async () => {
    says = ['451 later, dana@clinic.example', '451 later, dana@clinic.example'];
    const mail = createMail({ url: url(), from }, origin, log, [1, 1, 1]);
    mail.send(invitation);
    await mail.idle();
    expect(heard.join('')).toContain('canary-token');
    expect(logged).toHaveLength(2);
    expect(logged.join('')).not.toMatch(/dana|canary/);
  });

  test('what is refused for good is given up at once, what never works after some tries', async () => {
    says = ['550 nobody of that name'];
    const mail = createMail({ url: url(), from }, origin, log, [1, 1]);
    mail.send(invitation);
    await mail.idle();
    expect(logged).toHaveLength(1);
    says = Array.from({ length: 9 }, () => '451 later');
    mail.send(invitation);
    await mail.idle();
    expect(logged).toHaveLength(4);
    expect(JSON.parse(logged[3] ?? '')).toMatchObject({ message: 'mail given up', tries: 3 });
  });

  test('nothing is sent to what is no plain address', async () => {
    const mail = createMail({ url: url(), from }, origin, log);
    mail.send({ ...invitation, to: 'dana@clinic.example, eve@evil.example' });
    await mail.idle();
    expect(heard).toEqual([]);
    expect(logged.join('')).not.toMatch(/dana|evil/);
  });
});

test('without a mail server, nothing is sent and nothing fails', async () => {
  expect(createMail(undefined, origin, createLog('silent'))).toBe(noMail);
  noMail.send(invitation);
  await noMail.idle();
});
