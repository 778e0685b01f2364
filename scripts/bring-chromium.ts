import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.ts';
import { countOne, runTool, type Part } from './part.ts';

/** The browser is no npm part; it is looked for, and brought if it is missing. */
export const bringChromium: Part = {
  heading: 'a browser for the stories',
  async run() {
    if (!findChromium()) bringFromSystem();
    if (!findChromium()) await runTool('playwright', ['install', 'chromium']);
    const found = findChromium();
    console.log(found ?? 'No Chromium was found. Install one, or name one in CHROMIUM.');
    return countOne(found !== undefined);
  },
};

function bringFromSystem(): void {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0;
  if (!mayInstall) return;
  console.log('No Chromium yet. Bringing the one of the system; this can take some minutes.');
  const options = {
    stdio: 'ignore' as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
}
