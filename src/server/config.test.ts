import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { isStartProblem } from './start-problem.ts';

test('with nothing set, the house is for this computer alone', () => {
  expect(readConfig({ PATH: '/bin' })).toEqual({
    port: 4680,
    listen: 'localhost',
    origin: 'http://localhost:4680',
    databaseUrl: undefined,
    dataFolder: resolve('data'),
    keyFile: resolve('data/keys/master.key'),
    ledgerFolder: resolve('data/ledger'),
    checkpointFolder: resolve('data/checkpoints'),
    mail: undefined,
    trustProxy: [],
    log: 'warn',
  });
});

test('what is set is taken, and what is empty counts as not set', () => {
  const config = readConfig({
    PORT: '8080',
    HEARTHSIDE_PORT: '',
    HEARTHSIDE_ORIGIN: 'https://hearth.example/',
    HEARTHSIDE_DATA: '/srv/hearth',
    HEARTHSIDE_SMTP_URL: 'smtps://name:word@mail.example',
    HEARTHSIDE_MAIL_FROM: 'Hearthside <room@hearth.example>',
    HEARTHSIDE_TRUST_PROXY: '10.0.0.2, 10.0.0.3',
    HEARTHSIDE_LOG: 'info',
  });
  expect(config).toMatchObject({
    port: 8080,
    listen: '0.0.0.0',
    origin: 'https://hearth.example',
    keyFile: '/srv/hearth/keys/master.key',
    ledgerFolder: '/srv/hearth/ledger',
    checkpointFolder: '/srv/hearth/checkpoints',
    mail: { from: { name: 'Hearthside', address: 'room@hearth.example' } },
    trustProxy: ['10.0.0.2', '10.0.0.3'],
    log: 'info',
  });
});

test('a port of its own moves the address too', () => {
  expect(readConfig({ HEARTHSIDE_PORT: '5000' }).origin).toBe('http://localhost:5000');
});

const wrong: [string, Record<string, string>, RegExp][] = [
  ['no such port', { HEARTHSIDE_PORT: '99999' }, /HEARTHSIDE_PORT must be a whole number/],
  ['a port in words', { PORT: 'http' }, /PORT must be a whole number/],
  ['no https', { HEARTHSIDE_ORIGIN: 'http://hearth.example' }, /must begin with https.*read/s],
  ['an origin with a path', { HEARTHSIDE_ORIGIN: 'https://a.example/x' }, /nothing after the name/],
  [
    'an origin with a name',
    { HEARTHSIDE_ORIGIN: 'https://me@a.example' },
    /nothing after the name/,
  ],
  ['another protocol', { HEARTHSIDE_ORIGIN: 'ftp://a.example' }, /nothing after the name/],
  ['another database', { DATABASE_URL: 'mysql://a/b' }, /DATABASE_URL must be .* PostgreSQL/],
  ['mail without a sender', { HEARTHSIDE_SMTP_URL: 'smtp://a.example' }, /belong together/],
  ['a strange sender', { HEARTHSIDE_MAIL_FROM: 'a@b.example, c@d.example' }, /plain mail address/],
  ['a range of proxies', { HEARTHSIDE_TRUST_PROXY: '10.0.0.0/8' }, /exact IP address/],
  ['the old trick', { HEARTHSIDE_TRUST_PROXY: '::ffff:10.0.0.0/8' }, /exact IP address/],
  ['a level of its own', { HEARTHSIDE_LOG: 'loud' }, /must be one of: silent, error/],
  [
    'a typo',
    { HEARTHSIDE_ORIGN: 'x' },
    /HEARTHSIDE_ORIGN is not .* Did you mean HEARTHSIDE_ORIGIN\?/,
  ],
  ['a setting of nobody', { HEARTHSIDE_COLOR: 'x' }, /HEARTHSIDE_COLOR is not .* Its settings are/],
  [
    'the key beside what it opens',
    { HEARTHSIDE_DATA: '/d', HEARTHSIDE_KEY_FILE: '/d/postgres/master.key' },
    /must not be inside the database's folder/,
  ],
];

describe('each mistake has its sentence', () => {
  test.each(wrong)('%s', (_name, env, words) => {
    expect(problemOf(env)).toMatch(words);
  });
});

test('all mistakes are named at once, and secrets are not repeated', () => {
  const said = problemOf({
    HEARTHSIDE_PORT: 'x',
    HEARTHSIDE_LOG: 'x',
    DATABASE_URL: 'postgers://owner:hunter2@db',
  });
  expect(said).toContain('HEARTHSIDE_PORT');
  expect(said).toContain('HEARTHSIDE_LOG');
  expect(said).toContain('DATABASE_URL');
  expect(said).not.toContain('hunter2');
});

function problemOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (isStartProblem(error)) return error.message;
    throw error;
  }
  return 'nothing was wrong';
}
