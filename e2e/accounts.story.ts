/** Coming in and coming back: the door of the house, from the first person on. */
import type { Page } from '@playwright/test';
import {
  ann,
  choosePassword,
  codeOf,
  expectInside,
  heading,
  makePasskey,
  press,
  readSecret,
  setUpPractice,
  signInByCode,
  signInByPassword,
  signOut,
  takeCodes,
} from './at-the-door.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test } from './house.ts';

// Many pages are looked at in both lights, and on a busy machine that takes its time.
test.setTimeout(120_000);

const password = 'three words in a row';
const noMatch = /^That did not match/;

test('a practice is set up with a passkey, and its therapist comes back with it', async ({
  house,
}) => {
  const { page } = await house.person({ width: 390, height: 844 });
  await page.goto('/');
  await expect(heading(page)).toHaveText('Welcome. Let’s set the table.');
  await expectAccessible(page, 'first run');
  await page.getByRole('link', { name: 'Set up your practice' }).click();
  await press(page, 'Set up the practice');
  await expect(page.getByLabel('What is it called?'), 'the first thing to do').toBeFocused();
  await expectAccessible(page, 'setting up, with empty fields');

  await setUpPractice(page);
  await expectAccessible(page, 'enrolment');
  await makePasskey(page);
  await expectAccessible(page, 'recovery codes, before');
  await press(page, 'Show my codes');
  await expectAccessible(page, 'recovery codes');
  await press(page, 'I have them');

  await signOut(page);
  await expectAccessible(page, 'the porch');
  await press(page, 'Sign in with a passkey');
  await expectInside(page);
});

test('the pages of one’s own, of the practice and of the house', async ({ house }) => {
  const { page } = await house.person({ width: 390, height: 844 });
  await setUpPractice(page);
  await makePasskey(page);
  await press(page, 'I’ll do this later');
  for (const [place, title] of [
    ['/account', 'You'],
    ['/practice', 'People of the practice'],
    ['/house', 'The house'],
  ] as const) {
    await page.goto(place);
    await expect(heading(page)).toHaveText(title);
    await expectInside(page);
    await expectAccessible(page, place);
  }
});

test('a passkey opens the door only as it should', async ({ house }) => {
  const { page, keys } = await house.person();
  await setUpPractice(page);
  await makePasskey(page);
  await press(page, 'I’ll do this later');
  await addPassword(page);
  await signOut(page);

  const shown = await showKey(page, 'required');
  expect(await sendKey(page, shown), 'the real one').toBe(200);
  expect(await sendKey(page, shown), 'the same answer again').toBe(401);
  await page.request.post('/api/sign-out', sameSite(house.origin));

  await keys.devtools.send('WebAuthn.setUserVerified', {
    authenticatorId: keys.authenticatorId,
    isUserVerified: false,
  });
  await page.goto('/');
  await press(page, 'Sign in with a passkey');
  await expect(page.getByText(/^The passkey was not used/)).toBeVisible();
  const unverified = await showKey(page, 'discouraged');
  expect(await sendKey(page, unverified), 'nobody looked who holds the device').toBe(401);
  await keys.devtools.send('WebAuthn.setUserVerified', {
    authenticatorId: keys.authenticatorId,
    isUserVerified: true,
  });

  await press(page, 'Sign in with a passkey');
  await expectInside(page);
  await page.goto('/account');
  await page.getByRole('button', { name: /^Remove: .+ on / }).click();
  await press(page, 'Remove the passkey');
  await expect(page.getByText(/^Made /)).toBeHidden();
  await expect(page.getByRole('dialog')).toBeHidden();
  await signOut(page);
  await press(page, 'Sign in with a passkey');
  await expect(page.getByText(/^This passkey does not fit here|^That did not match/)).toBeVisible();
});

test('a password and an app, codes on paper, and one answer for everything wrong', async ({
  house,
}) => {
  const { page } = await house.person({ width: 390, height: 844 });
  await setUpPractice(page);
  const secret = await choosePassword(page, password);
  const [first = '', second = ''] = await takeCodes(page);
  await signOut(page);

  await signInByPassword(page, { address: ann.address, password, code: codeOf(secret, 1) });
  await expectInside(page);
  await signOut(page);
  await signInByCode(page, ann.address, first);
  await expectInside(page);
  await signOut(page);

  await signInByCode(page, ann.address, first);
  await expect(page.getByText(noMatch), 'a code opens once').toBeVisible();
  const said = await page.getByText(noMatch).textContent();
  await expect(page.getByLabel('Your email'), 'what was typed stays').toHaveValue(ann.address);
  for (const wrong of [
    { address: 'nobody@bell.example', password, code: codeOf(secret) },
    { address: ann.address, password: 'three other words here', code: codeOf(secret) },
    { address: ann.address, password, code: '000000' },
  ]) {
    await page.goto('/');
    await signInByPassword(page, wrong);
    await expect(page.getByText(noMatch)).toHaveText(said ?? '');
  }
  await expectAccessible(page, 'a wrong password');
  await page.goto('/');
  await signInByCode(page, ann.address, second);
  await expectInside(page);
});

test('every device can be shut out from another one', async ({ house }) => {
  const phone = await house.person({ width: 390, height: 844 });
  await setUpPractice(phone.page);
  await makePasskey(phone.page);
  const [first = '', second = ''] = await takeCodes(phone.page);
  const laptop = await house.person();
  await laptop.page.goto('/account');
  await signInByCode(laptop.page, ann.address, first);
  await expect(heading(laptop.page), 'the page they came for').toHaveText('You');

  await phone.page.goto('/account');
  await phone.page.getByRole('button', { name: /^Sign it out/ }).click();
  await expect(phone.page.getByRole('button', { name: /^Sign it out/ })).toBeHidden();
  await laptop.page.getByLabel('Pronouns').fill('she/her');
  await press(laptop.page, 'Save my name');
  await expect(laptop.page.getByText('You were signed out.')).toBeVisible();
  await expectAccessible(laptop.page, 'the porch after a session ended');

  await signInByCode(laptop.page, ann.address, second);
  await expect(heading(laptop.page)).toHaveText('You');
  await press(laptop.page, 'Sign out everywhere');
  await expectAccessible(laptop.page, 'a question on a sheet');
  await laptop.page
    .getByRole('dialog')
    .getByRole('button', { name: 'Sign out everywhere' })
    .click();
  await expect(heading(laptop.page)).toHaveText(/Come in/);
  await phone.page.reload();
  await expect(heading(phone.page)).toHaveText(/Come in/);
});

test('what changes the ways in asks again who you are, and then goes on by itself', async ({
  house,
}) => {
  const { page } = await house.person({ width: 390, height: 844 });
  await setUpPractice(page);
  await makePasskey(page);
  await press(page, 'I’ll do this later');
  await page.goto('/account');
  // Five minutes are long for a story: the server's first answer is told here.
  const again = { type: 'about:blank', title: '', status: 403, code: 'account/sign-in-again' };
  await page.route(
    '/api/me/recovery-codes',
    (route) => route.fulfill({ status: 403, json: again }),
    {
      times: 2,
    },
  );
  await press(page, 'Make recovery codes');
  await press(page, 'Show my codes');
  const sheet = page.getByRole('dialog', { name: 'Say again that it’s you' });
  await expect(sheet.getByRole('heading')).toBeFocused();
  await expectAccessible(page, 'step-up');
  await sheet.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByText('Please say again that it’s you first.')).toBeVisible();
  await press(page, 'Show my codes');
  await press(page, 'Use my passkey');
  await expect(page.getByRole('list', { name: 'Your recovery codes' }).locator('li')).toHaveCount(
    10,
  );
  await press(page, 'I have them');
  await expect(page.getByText('You have 10 codes left.')).toBeVisible();
});

test('whoever goes away is asked, and then the door is closed behind them', async ({ house }) => {
  const { page } = await house.person({ width: 390, height: 844 });
  await page.clock.install();
  await setUpPractice(page);
  await makePasskey(page);
  await press(page, 'I’ll do this later');
  await page.goto('/account');
  await expect(heading(page)).toHaveText('You');
  await page.clock.fastForward('12:00');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.clock.fastForward('01:30');
  await expect(page.getByRole('dialog', { name: 'Are you still here?' })).toBeVisible();
  await expectAccessible(page, 'are you still here');
  await press(page, 'Stay signed in');
  // Said once the server knows: the next quarter of an hour begins there.
  await expect(page.getByText('You are still signed in.')).toBeAttached();
  await page.clock.fastForward('12:00');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.clock.fastForward('01:30');
  await expect(page.getByRole('dialog')).toBeVisible();
  // The page is covered first, and the server is told meanwhile: its answer is waited for.
  const told = page.waitForResponse((response) => response.url().endsWith('/api/sign-out'));
  await page.clock.fastForward('03:00');
  await expect(page.getByText('You were signed out.')).toBeVisible();
  await expect(page.getByText(ann.name)).toBeHidden();
  await told;
  expect((await page.request.get('/api/me')).status(), 'on the server too').toBe(401);
});

async function addPassword(page: Page): Promise<void> {
  await page.goto('/account');
  await press(page, 'Add a password');
  await page.getByLabel('A new password').fill(password);
  await press(page, 'Go on');
  await page.getByLabel('The code from your app').fill(codeOf(await readSecret(page)));
  await press(page, 'Turn it on');
  await expect(page.getByRole('button', { name: 'Change the password' })).toBeVisible();
}

/** What the device answers to a passkey question, as a page could ask for it. */
async function showKey(page: Page, verification: 'required' | 'discouraged'): Promise<object> {
  return page.evaluate(async (userVerification) => {
    const headers = { 'content-type': 'application/json' };
    const ask = { method: 'POST', headers, body: '{}' };
    const { challenge } = await (await fetch('/api/sign-in/passkey/options', ask)).json();
    const bytes = (text: string) => Uint8Array.fromBase64(text, { alphabet: 'base64url' });
    const text = (buffer: ArrayBuffer) =>
      new Uint8Array(buffer).toBase64({ alphabet: 'base64url', omitPadding: true });
    const publicKey = { challenge: bytes(challenge), userVerification };
    const key = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
    const answer = key.response as AuthenticatorAssertionResponse;
    return {
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      clientExtensionResults: {},
      response: {
        authenticatorData: text(answer.authenticatorData),
        clientDataJSON: text(answer.clientDataJSON),
        signature: text(answer.signature),
        userHandle: text(answer.userHandle ?? new ArrayBuffer(0)),
      },
    };
  }, verification);
}

async function sendKey(page: Page, response: object): Promise<number> {
  return page.evaluate(async (shown) => {
    const answer = await fetch('/api/sign-in/passkey', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response: shown, ownDevice: false }),
    });
    return answer.status;
  }, response);
}

const sameSite = (origin: string) => ({
  headers: { origin, 'content-type': 'application/json' },
  data: {},
});
