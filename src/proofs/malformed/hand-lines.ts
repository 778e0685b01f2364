/** Cases by hand: the first lines of a request, and its headers. Small tables, multiplied. */
import { asking, type Case, type Parts } from './case.ts';
import { canary } from './judge.ts';
import { strangeParameters, strangeQueries, strangeTypes } from './strange-lines.ts';

const targets: readonly string[] = [
  '/',
  '//',
  '///',
  '//api/me',
  '/api//me',
  '/api/me/',
  '/api/me;x=1',
  '/api;x/me',
  '/api/./me',
  '/api/../api/me',
  '/api/%2e%2e/api/me',
  '/api%2fme',
  '/%61pi/me',
  '/API/ME',
  '/api/me%20',
  '/api/me%09',
  '/api/me%0d%0aX-Y:%20z',
  '/api/me#part',
  '/api/me?',
  '/api/me?%',
  '/api/me??a=b?c',
  '/api',
  '/api/',
  '/api/.',
  '/api/..',
  '\\api\\me',
  '/api\\me',
  'api/me',
  '*',
  '?',
  '#',
  'http://localhost/api/me',
  'http://evil.example/api/me',
  'HTTP://EVIL.EXAMPLE:80/api/me',
  'https://user:pass@evil.example/api/me',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '//evil.example/api/me',
  '/\\evil.example',
  '/.env',
  '/.git/config',
  '/index.html',
  '/assets/index.html',
  '/assets/',
  '/assets/.',
  '/assets/..%2f..%2fpackage.json',
  '/assets/..%5c..%5cpackage.json',
  '/assets/%2e%2e%2findex.html',
  '/..%2f..%2fetc%2fpasswd',
  '/etc/passwd',
  '/favicon.ico%00.svg',
  `/${'a'.repeat(300)}.js`,
  `/${'a/'.repeat(2_000)}`,
  `/${'%41'.repeat(3_000)}`,
  '/help?country=%00',
  '/help/..;/api/me',
  '/leave?x=1',
  '/rooms/%00/goals',
  '/invitation?token=x',
];
const methods: readonly string[] =
  'GET HEAD POST PUT PATCH DELETE OPTIONS TRACE PROPFIND SEARCH PURGE LINK QUERY M-SEARCH'.split(
    ' ',
  );
const notMethods: readonly string[] = ['get', 'GETT', 'FOO', '', ' ', 'CONNECT', 'PRI', '\u0000'];
const hosts: readonly (string | undefined)[] = [
  undefined,
  '',
  'evil.example',
  'localhost.evil.example',
  'localhost:1',
  'localhost:99999',
  'localhost:x',
  '[::1',
  '[::1]:80',
  'a b',
  'localhost@evil.example',
  'localhost/evil',
  '%00',
  'LOCALHOST',
  'localhost.',
  'localhost, evil.example',
  'x'.repeat(5e3),
  'é',
  '://',
];
const values: readonly string[] = [
  '',
  ' ',
  ',',
  ';',
  '=',
  '"',
  '%',
  '%00',
  'éÿ',
  '	',
  '-1',
  '0',
  'null',
  '*',
  '',
  canary.repeat(50),
  `${'a,'.repeat(2e3)}a`,
  '{"a":1}',
  '() { :; }; echo x',
  '${jndi:x}',
];
const names: readonly string[] =
  `accept accept-encoding accept-language authorization origin referer sec-fetch-site
  sec-fetch-mode x-forwarded-for x-forwarded-host forwarded x-forwarded-proto
  x-http-method-override x-original-url x-rewrite-url user-agent range if-none-match
  if-modified-since if-match content-encoding te via traceparent upgrade-insecure-requests
  expect max-forwards cache-control`.split(/\s+/);
const cookies: readonly string[] = [
  'hearthside',
  'hearthside=',
  'hearthside=x',
  'hearthside=%',
  'hearthside=%00',
  'hearthside="x"',
  'hearthside=x; hearthside=y',
  '=x',
  ';;;;',
  '__proto__=x',
  'constructor=x',
  'toString=x',
  `hearthside=${'A'.repeat(43)}`,
  `hearthside=${'A'.repeat(6e3)}`,
  'hearthside=é',
  "hearthside=' or 1=1 --",
  'hearthside=%F0%9F',
  'hearthside-device=.',
  'hearthside-device=....',
  `hearthside-device=${'.x'.repeat(2e3)}`,
  `hearthside-porch=${canary}`,
  Array.from({ length: 1e3 }, (_, n) => `c${n}=1`).join('; '),
];

const put = { method: 'PUT', target: '/api/me/profile' };
const named = { name: 'Mateo Reyes', called: null, pronouns: null };
const profile: Parts = { ...put, body: JSON.stringify(named) };
const asMateo = { who: 'mateo' };
const me = (headers: NonNullable<Parts['headers']>): Parts => ({ target: '/api/me', headers });

export const handLines: readonly Case[] = [
  ...targets.flatMap((target) =>
    ['GET', 'HEAD', 'POST'].map((method) =>
      asking(`${method} ${target.slice(0, 60)}`, { method, target }, asMateo),
    ),
  ),
  ...strangeParameters.map((at) =>
    asking(`place ${at.slice(0, 60)}`, { target: `/api/partnerships/${at}/record` }, asMateo),
  ),
  ...strangeQueries.flatMap((query) =>
    ['/api/partnerships/:partnership/openings', '/api/today', '/help'].map((at) =>
      asking(`${at} query ${query.slice(0, 60)}`, { target: `${at}?${query}` }, asMateo),
    ),
  ),
  ...methods.map((method) => asking(`method ${method}`, { method, target: '/api/me' }, asMateo)),
  ...notMethods.map((method) =>
    asking(`method ${JSON.stringify(method)}`, { method, target: '/api/me' }, { mayBeCut: true }),
  ),
  ...hosts.map((host) => asking(`host ${host?.slice(0, 40)}`, me({ host }), asMateo)),
  ...names.flatMap((name) =>
    values.map((value, n) => asking(`${name}, value ${n}`, me({ [name]: value }), asMateo)),
  ),
  ...cookies.map((cookie) => asking(`cookie ${cookie.slice(0, 40)}`, me({ cookie }))),
  ...strangeTypes.map((type) =>
    asking(
      `type ${type?.slice(0, 40)}`,
      { ...profile, headers: { 'content-type': type } },
      asMateo,
    ),
  ),
];
