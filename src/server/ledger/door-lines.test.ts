/** Ways in that end, codes that are used up, invitations that close: each leaves its line. */
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  openDoorstep,
  openTestPractice,
  signedIn,
  signedInByPassword,
  type Doorstep,
} from '../../testing/doorstep.ts';
import { acceptAs, inviteTo, setTable } from '../../testing/set-table.ts';
import { softPasskey } from '../../testing/soft-passkey.ts';
import { testOrigin } from '../../testing/house.ts';
import { openLedger } from './ledger.ts';
import type { LedgerLine } from './line.ts';
import { readLedger, type LedgerPosition } from './read-ledger.ts';

let folder: string;
let step: Doorstep;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  step = await openDoorstep({ ledger: await openLedger(folder) });
  await openTestPractice(step);
});
afterEach(async () => {
  await step.close();
  await rm(folder, { recursive: true, force: true });
});

/** The lines since the last look. */
function lines() {
  let seen: LedgerPosition = {};
  return async (): Promise<LedgerLine['what'][]> => {
    const ledger = await readLedger(folder);
    const fresh = ledger.after(seen).map(({ what }) => what);
    seen = ledger.position;
    return fresh.sort();
  };
}

test('printed codes that are made anew, and one that was used', async () => {
  const address = 'mara@people.example';
  const { visitor } = await signedIn(step, { address });
  const since = lines();
  await since();
  const made = await visitor.ask('POST', '/api/me/recovery-codes');
  expect(made.status).toBe(201);
  expect(await since()).toEqual(['recovery-codes-ended']);

  const [code] = (made.body as { codes: string[] }).codes;
  const used = await step.visitor().ask('POST', '/api/sign-in/recovery-code', {
    address,
    code,
    ownDevice: false,
  });
  expect(used.status).toBe(200);
  expect(await since()).toEqual(['recovery-code-used']);
});

test('a password that is changed, and one that is removed with its authenticator', async () => {
  const { visitor } = await signedInByPassword(step, { address: 'noor@people.example' });
  const since = lines();
  expect(await since()).toContain('password-ended');
  const changed = await visitor.ask('PUT', '/api/me/password', { password: 'a boat on the lake' });
  expect(changed.status).toBeLessThan(300);
  expect(await since()).toEqual(['password-ended']);
  const passkey = softPasskey(testOrigin);
  const { body: question } = await visitor.ask('POST', '/api/me/passkeys/options');
  const added = await visitor.ask('POST', '/api/me/passkeys', {
    response: passkey.create(question),
  });
  expect(added.status).toBeLessThan(300);
  expect((await visitor.ask('DELETE', '/api/me/password')).status).toBeLessThan(300);
  expect(await since()).toEqual(['authenticator-ended', 'password-ended']);
});

test('an invitation that was withdrawn, and one that was accepted', async () => {
  const set = await setTable(step);
  const since = lines();
  await since();
  const first = await inviteTo(set);
  expect(await since()).toEqual([]);
  const second = await inviteTo(set);
  expect(await since()).toEqual(['invitation-withdrawn']);
  const { visitor } = await signedIn(step, { name: 'Mika' });
  await since();
  expect((await acceptAs(visitor, first)).status).toBe(404);
  expect((await acceptAs(visitor, second)).status).toBe(200);
  expect(await since()).toEqual(['invitation-accepted']);
});

test('what was kept on a device and taken off, each once', async () => {
  const { visitor } = await signedIn(step);
  const [mark, release] = ['M'.repeat(22), 'R'.repeat(22)];
  await visitor.ask('POST', '/api/me/keepings', { mark, release });
  const since = lines();
  await since();
  await step.visitor().ask('POST', '/api/keepings/release', { mark, release: 'S'.repeat(22) });
  expect(await since()).toEqual([]);
  for (let times = 0; times < 2; times++)
    await step.visitor().ask('POST', '/api/keepings/release', { mark, release });
  expect(await since()).toEqual(['taken-off-device']);
});

test('where the ledger is away, what is refused is refused in words, and signing out still works', async () => {
  const set = await setTable(step);
  await inviteTo(set);
  await rename(folder, `${folder}-away`);
  const url = `/api/partnerships/${set.partnership}/seats/${set.seat}/invitation`;
  const { status, body } = await set.desk.ask('POST', url, {});
  expect({ status, code: body.code }).toEqual({ status: 503, code: 'house/ledger-away' });
  expect((await set.desk.ask('POST', '/api/sign-out')).status).toBe(204);
  expect((await set.desk.ask('GET', '/api/me')).status).toBe(401);
  await rename(`${folder}-away`, folder);
});
