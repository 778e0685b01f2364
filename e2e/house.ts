/**
 * A real house for a story: its own server, its own database in a folder of its own, and people,
 * each in a browser context of their own with a device that can keep passkeys. While a story runs,
 * nothing may break the Content-Security-Policy or Trusted Types, and no page may ask another host.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type Page,
} from '@playwright/test';

export type House = {
  origin: string;
  /** Opens a browser context of its own for somebody. */
  person(options?: { width?: number; height?: number; dark?: boolean }): Promise<Someone>;
  start(): Promise<void>;
  /** As a power cut would: no goodbye. */
  kill(): Promise<void>;
};

export type Someone = { page: Page; context: BrowserContext; keys: Keys };

/** The place for passkeys on somebody's device, as a story may change it. */
export type Keys = Awaited<ReturnType<typeof keepPasskeys>>;

export const test = base.extend<{ house: House }>({
  house: async ({ browser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'hearthside-story-'));
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const faults: string[] = [];
    let server: ChildProcess | undefined;
    const house: House = {
      origin,
      person: (options) => openContext(browser, origin, faults, options),
      async start() {
        server = startServer(folder, port, origin);
        await expect
          .poll(() => answers(origin), { timeout: 60_000, message: 'the house opens' })
          .toBe(true);
      },
      async kill() {
        const gone = new Promise((resolve) => server?.once('exit', resolve));
        server?.kill('SIGKILL');
        await gone;
      },
    };
    await house.start();
    await use(house);
    const closed = new Promise((resolve) => server?.once('exit', resolve));
    server?.kill('SIGTERM');
    await closed;
    await rm(folder, { recursive: true, force: true });
    expect(faults, 'what no page may do').toEqual([]);
  },
});

export { expect };

function startServer(folder: string, port: number, origin: string): ChildProcess {
  const server = spawn(process.execPath, ['src/server/main.ts'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      HEARTHSIDE_DATA: join(folder, 'data'),
      HEARTHSIDE_PORT: String(port),
      HEARTHSIDE_ORIGIN: origin,
    },
  });
  server.stderr?.on('data', (said: Buffer) => process.stderr.write(`house: ${said.toString()}`));
  return server;
}

async function answers(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/api/health`).catch(() => undefined);
  return answer?.ok ?? false;
}

async function freePort(): Promise<number> {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const address = holder.address();
  await new Promise((resolve) => holder.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function openContext(
  browser: Browser,
  origin: string,
  faults: string[],
  { width = 1280, height = 900, dark = false }: Parameters<House['person']>[0] = {},
): Promise<Someone> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
  });
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const isOurs = host === new URL(origin).host || ['data:', 'blob:'].includes(protocol);
    if (!isOurs) faults.push(`asked ${host}`);
  });
  await context.exposeBinding('hearthsideFault', (_, fault: string) => void faults.push(fault));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const page = globalThis as unknown as { hearthsideFault(said: string): void };
      page.hearthsideFault(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`threw ${error.message}`));
  return { page, context, keys: await keepPasskeys(page) };
}

/** Gives the page's device a place for passkeys, unlocked by its owner. */
export async function keepPasskeys(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { devtools, authenticatorId };
}
