import { afterEach, expect, test, vi } from 'vitest';
import { ask, askAgainIfNeeded, problemOf } from './ask.ts';
import { offerMeeting } from './meet-again.ts';
import { sayIssue, sayProblem } from './say-problem.ts';
import { serverNow } from './server-time.ts';
import { whenTurnedAway } from './turned-away.ts';
import { english } from '../../locales/english.ts';
import { speaker } from '../../locales/say.ts';

const say = speaker('en-US', english);
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

function answering(...answers: (Response | Error)[]) {
  const fetched = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(async () => {
    const next = answers.shift();
    if (next instanceof Response) return next;
    throw next ?? new TypeError('Nothing more was expected');
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

test('an answer is a value, and 204 is an answer too', async () => {
  answering(json(200, { a: 1 }), new Response(null, { status: 204 }));
  expect(await ask('GET', '/api/a')).toEqual({ ok: true, value: { a: 1 } });
  expect(await ask('DELETE', '/api/a')).toEqual({ ok: true, value: undefined });
});

test('an act is sent as JSON to our own address, also when it says nothing', async () => {
  const fetched = answering(json(200, {}));
  await ask('POST', '/api/a');
  const init = fetched.mock.calls[0]?.[1];
  expect(init).toMatchObject({ mode: 'same-origin', redirect: 'error', body: '{}' });
  expect(init?.headers).toMatchObject({ 'content-type': 'application/json' });
});

test('without a signal there is a problem in words, and no exception', async () => {
  answering(new TypeError('Failed to fetch'));
  const asked = await ask('GET', '/api/a');
  expect(asked).toEqual({ ok: false, problem: problemOf('house/out-of-reach') });
  expect(sayProblem(say, problemOf('house/out-of-reach'))).toMatch(/^We cannot reach the house/);
});

test('what is not ours to read (a proxy, a captive network) still gets an honest sentence', async () => {
  answering(new Response('<h1>Bad Gateway</h1>', { status: 502 }));
  const asked = await ask('GET', '/api/a');
  if (asked.ok) throw new Error('It was no answer');
  expect(asked.problem).toMatchObject({ status: 502, code: 'house/unknown' });
  expect(sayProblem(say, problemOf('goals/never-heard-of'))).toBe(say('problem.unknown'));
});

test('how long to wait is said', async () => {
  answering(json(429, { code: 'house/slow-down' }, { 'retry-after': '12' }));
  const asked = await ask('POST', '/api/a');
  if (asked.ok) throw new Error('It was no answer');
  expect(sayProblem(say, asked.problem)).toContain('in 12 seconds');
});

test('“sign in first” is heard in one place; a wrong password is not that', async () => {
  const heard = vi.fn<() => void>();
  const stop = whenTurnedAway(heard);
  answering(json(401, { code: 'sign-in/no-match' }), json(401, { code: 'account/sign-in' }));
  await ask('POST', '/api/sign-in/password');
  expect(heard).not.toHaveBeenCalled();
  await ask('GET', '/api/a');
  expect(heard).toHaveBeenCalledOnce();
  stop();
});

test('after saying again that it is you, the same act is sent once more', async () => {
  const again = () => json(403, { code: 'account/sign-in-again' });
  const fetched = answering(again(), json(200, { done: true }));
  const stop = offerMeeting(async () => true);
  const asked = await askAgainIfNeeded('PUT', '/api/me/password', { password: 'a' });
  expect(asked).toEqual({ ok: true, value: { done: true } });
  expect(fetched.mock.calls[0]).toEqual(fetched.mock.calls[1]);
  stop();
});

test('whoever would rather not is not asked a second time', async () => {
  const fetched = answering(json(403, { code: 'account/sign-in-again' }));
  const stop = offerMeeting(async () => false);
  const asked = await askAgainIfNeeded('DELETE', '/api/me/password');
  expect(asked).toMatchObject({ ok: false, problem: { code: 'account/sign-in-again' } });
  expect(fetched).toHaveBeenCalledOnce();
  stop();
});

test('one question is enough for two acts', async () => {
  const again = () => json(403, { code: 'account/sign-in-again' });
  answering(again(), again(), json(200, 1), json(200, 2));
  const open = vi.fn<() => Promise<boolean>>(async () => true);
  const stop = offerMeeting(open);
  await Promise.all([askAgainIfNeeded('POST', '/api/a'), askAgainIfNeeded('POST', '/api/b')]);
  expect(open).toHaveBeenCalledOnce();
  stop();
});

test('a device whose clock is wrong still knows when the session ends', async () => {
  const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
  answering(json(200, {}, { date: inAnHour }), json(200, {}, { date: new Date().toUTCString() }));
  await ask('GET', '/api/me');
  expect(Math.abs(serverNow() - Date.parse(inAnHour))).toBeLessThan(2000);
  await ask('GET', '/api/me');
});

test('a field says what would help, in its own words where it has better ones', () => {
  const problem = problemOf('input/invalid', [
    { path: 'body/practice/name', code: 'input/too-small' },
    { path: 'body/address', code: 'input/whatever' },
  ]);
  expect(sayIssue(say, problem, 'practice/name')).toBe(say('problem.input/too-small'));
  expect(
    sayIssue(say, problem, 'practice/name', { 'input/too-small': 'problem.input/needed' }),
  ).toBe(say('problem.input/needed'));
  expect(sayIssue(say, problem, 'address')).toBe(say('problem.input/not-right'));
  expect(sayIssue(say, problem, 'country')).toBeUndefined();
});
