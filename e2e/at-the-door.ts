/** What people do at the door, in words of the stories. */
import { expect, type Page } from '@playwright/test';
import { generateSync } from 'otplib';

export const ann = { name: 'Ann Bell', address: 'ann@bell.example', practice: 'Bell Street' };

/** From a fresh house to a practice: its first therapist has come in, and cannot come back yet. */
export async function setUpPractice(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Set up your practice' }).click();
  await page.getByLabel('What is it called?').fill(ann.practice);
  await page.getByLabel('Your name').fill(ann.name);
  await page.getByLabel('Your email').fill(ann.address);
  await press(page, 'Set up the practice');
  await expect(heading(page)).toHaveText(/How will you come back/);
}

export async function makePasskey(page: Page): Promise<void> {
  await press(page, 'Make a passkey');
  await expect(heading(page)).toHaveText('Codes for a bad day');
}

/** Enrols with a password and an app; answers with the app's secret. */
export async function choosePassword(page: Page, password: string): Promise<string> {
  await press(page, 'Use a password and a code app instead');
  await page.getByLabel('A new password').fill(password);
  await press(page, 'Go on');
  const secret = await readSecret(page);
  await page.getByLabel('The code from your app').fill(codeOf(secret));
  await press(page, 'Turn it on');
  return secret;
}

export async function readSecret(page: Page): Promise<string> {
  await expect(page.getByRole('img', { name: /authenticator app to scan/ })).toBeVisible();
  const shown = await page.locator('ol [translate=no]').textContent();
  return (shown ?? '').replaceAll(' ', '');
}

/** The code that the app shows; `later` steps of 30 seconds from now, since each opens once. */
export function codeOf(secret: string, later = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * later });
}

/** Takes the recovery codes as somebody would who writes them down. */
export async function takeCodes(page: Page): Promise<string[]> {
  await press(page, 'Show my codes');
  const codes = page.getByRole('list', { name: 'Your recovery codes' }).locator('li');
  await expect(codes).toHaveCount(10);
  const taken = await codes.allTextContents();
  await press(page, 'I have them');
  return taken;
}

export async function signOut(page: Page): Promise<void> {
  await page.goto('/account');
  await press(page, 'Sign out');
  await expect(heading(page)).toHaveText(/Come in/);
}

export async function signInByPassword(
  page: Page,
  { address, password, code }: { address: string; password: string; code: string },
): Promise<void> {
  await choose(page, 'Use a password and a code');
  await page.getByLabel('Your email').fill(address);
  await page.getByLabel('Your password').fill(password);
  await press(page, 'Go on');
  await page.getByLabel('The code from your app').fill(code);
  await press(page, 'Sign in');
}

export async function signInByCode(page: Page, address: string, code: string): Promise<void> {
  await choose(page, 'Use a recovery code');
  await page.getByLabel('Your email').fill(address);
  await page.getByLabel('One of your recovery codes').fill(code);
  await press(page, 'Sign in');
}

/** Somebody is in: their own places are on the shelf. */
export async function expectInside(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: 'You', exact: true })).toBeVisible();
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** A way in that may be the one on the page already. */
async function choose(page: Page, way: string): Promise<void> {
  await expect(heading(page)).toHaveText(/Come in/);
  const button = page.getByRole('button', { name: way, exact: true });
  await expect(page.getByRole('button', { name: /^(Use a|Sign in)/ }).first()).toBeVisible();
  if (await button.isVisible()) await button.click();
}
