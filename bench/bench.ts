/**
 * `npm run bench`: what the promises cost, and what people feel. Absolute times are this machine's;
 * ratios are against a floor in the same run. Progress on stderr, a table on stdout, and one line of
 * JSON at the end.
 *
 *   npm run bench -- open act --quick
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { round } from './figures.ts';
import { layGround, type Ground } from './ground/ground.ts';
import type { Figures, Part } from './part.ts';
import { parts } from './parts.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0 || values.list) {
  for (const name of unknown) console.error(`The bench has no part called ${name}.`);
  console.log(parts.map(({ name, about }) => `${name.padEnd(12)}${about}.`).join('\n'));
  process.exit(unknown.length > 0 ? 2 : 0);
}

const tell = (words: string) => console.error(words);
const chosen = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const begun = performance.now();
const loadBefore = loadOf();
const figures: Record<string, number> = {};
const failed: string[] = [];
const ground = await layGround(values.quick, tell);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void ground.clear().finally(() => process.exit(130)));
try {
  for (const part of chosen) await measure(part, ground);
} finally {
  await ground.clear();
}
const result = {
  ...figures,
  quick: values.quick,
  failed,
  seconds: Math.round((performance.now() - begun) / 1_000),
  processors: cpus().length,
  load_before: loadBefore,
  load_after: loadOf(),
};
console.log(
  `Load of the machine: ${loadBefore} before, ${loadOf()} after; ${cpus().length} cores.`,
);
console.log(JSON.stringify(result));
process.exitCode = failed.length > 0 ? 1 : 0;

async function measure(part: Part, on: Ground): Promise<void> {
  tell(`\n== ${part.name}: ${part.about}.`);
  const measured = await part
    .run(on, (words) => tell(`   ${words}`))
    .catch((error: unknown): Figures => {
      failed.push(part.name);
      console.error(error);
      return {};
    });
  Object.assign(figures, measured);
  console.log(`\n${part.about}`);
  for (const [name, figure] of Object.entries(measured))
    console.log(`  ${name.padEnd(34)}${String(figure).padStart(12)}`);
}

/** How many programs wanted a processor over the last minute. */
function loadOf(): number {
  return round(loadavg()[0] ?? 0);
}
