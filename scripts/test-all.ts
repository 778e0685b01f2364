/**
 * Everything that `npm test` checks, in the order in which it is quickest to learn of a fault.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bringChromium } from './bring-chromium.ts';
import { checks } from './checks.ts';
import { countOne, root, runTool, type Part } from './part.ts';
import { countReport, readPlaywright, readVitest } from './reports.ts';
import { runParts } from './run-parts.ts';
import { buildWeb } from './web-build.mjs';

const results = join(root, 'test-results');
const vitestReport = join(results, 'vitest.json');
const playwrightReport = join(results, 'playwright.json');

const unitTests: Part = {
  heading: 'unit and database tests',
  async run() {
    const args = ['run', '--reporter=default', '--reporter=json'];
    const ran = await runTool('vitest', [...args, `--outputFile.json=${vitestReport}`], {
      minutes: 20,
    });
    return countReport(vitestReport, ran.code, readVitest);
  },
};

const webBuild: Part = {
  heading: 'web build',
  async run() {
    await buildWeb(root);
    return countOne(true);
  },
};

const browserStories: Part = {
  heading: 'browser stories',
  async run() {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
    const ran = await runTool('playwright', ['test', '--reporter=list,json'], {
      env,
      minutes: 18,
    });
    return countReport(playwrightReport, ran.code, readPlaywright);
  },
};

rmSync(results, { recursive: true, force: true });
mkdirSync(results);
// The built pages come first: some of the proofs look through what is really sent.
await runParts([...checks, webBuild, unitTests, bringChromium, browserStories]);
