import { expect, test } from 'vitest';
import { createDatabase } from '../../testing/postgres.ts';
import { proveInTest } from '../prove-in-test.ts';
import { corpus } from './corpus.ts';
import { lookAtLetter } from './look-at-answers.ts';
import { findUnnamed, storedScripts } from './stored-scripts.ts';
import { textFields } from './text-fields.ts';
import { waysOut } from './ways-out.ts';

proveInTest(storedScripts);

const grounds = { createDatabase: () => createDatabase() };

test('there are about three hundred words that would like to run, and none twice', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(300);
  expect(new Set(corpus).size).toBe(corpus.length);
  expect(corpus.filter((word) => word.length > 120 || /[\r\n]/.test(word))).toEqual([]);
});

test('control: a way out that nobody named is found, and a name for none', async () => {
  const { '/api/me': _, ...fewer } = waysOut;
  expect(await findUnnamed(grounds, { ...fewer, '/api/calendar.ics': 'file' })).toEqual([
    '/api/me is a way out without a name',
    '/api/calendar.ics is no way out',
  ]);
});

test('control: a letter with words in it, or with a line more, is found', () => {
  const letter = 'From: a@b.example\r\nSubject: An invitation\r\n\r\nSomebody invites you.';
  expect(lookAtLetter(letter)).toEqual([]);
  expect(lookAtLetter(letter.replace('invitation', `${corpus[0]}`))).toHaveLength(1);
  expect(lookAtLetter(letter.replace('\r\n\r\n', '\r\nBcc: c@d.example\r\n\r\n'))).toEqual([
    'a letter has a header Bcc',
  ]);
});

test('control: a new field for words is a field that nothing was written into', () => {
  const schema = { type: 'object', properties: { motto: { type: 'string', maxLength: 120 } } };
  const requestBody = { content: { 'application/json': { schema } } };
  const description = { paths: { '/api/practice': { put: { requestBody } } } };
  expect(textFields(description)).toContain('PUT /api/practice.motto');
});
