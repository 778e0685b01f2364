/**
 * `npm run prove`: the long form of every proof, or of those that are named, with progress, a table
 * and one line of JSON at the end.
 *
 *   npm run prove -- rule kills --size 5000 --seed 7 --json result.json
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { layGrounds } from './grounds.ts';
import type { Grounds, Proof } from './proof.ts';
import { proofs } from './proofs.ts';
import { showProgress } from './show-progress.ts';
import { tableOf, type Line } from './table-of.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});

const unknown = positionals.filter((name) => !proofs.some((proof) => proof.name === name));
if (unknown.length > 0 || values.list) {
  for (const name of unknown) console.error(`There is no proof called ${name}.`);
  console.log(proofs.map(({ name, promise }) => `${name.padEnd(16)}${promise}.`).join('\n'));
  process.exit(unknown.length > 0 ? 2 : 0);
}

const seed = whole('--seed', values.seed) ?? 1;
const size = whole('--size', values.size);
const chosen = positionals.length > 0 ? positionals : proofs.map(({ name }) => name);
const lines: Line[] = [];
const { grounds, clear } = await layGrounds();
try {
  for (const proof of proofs.filter(({ name }) => chosen.includes(name))) {
    lines.push(await proveOne(proof, grounds));
  }
} finally {
  await clear();
}
const result = JSON.stringify({ seed, proofs: lines });
console.log(`\n${tableOf(lines)}\n`);
if (values.json !== undefined) await writeFile(values.json, `${result}\n`);
console.log(result);
process.exitCode = lines.every(({ against }) => against.length === 0) ? 0 : 1;

async function proveOne(proof: Proof, grounds: Grounds): Promise<Line> {
  const { name, promise, unit } = proof;
  const count = size ?? proof.sizes.prove;
  console.log(`\n== ${name}: ${promise}.`);
  const progress = showProgress(count, unit);
  const began = performance.now();
  const shown = await proof
    .run({ size: count, seed, grounds, tell: progress.tell })
    .catch((error: unknown) => ({ against: [error instanceof Error ? error.message : 'failed'] }))
    .finally(progress.end);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  for (const each of shown.against) console.error(`-- ${each}`);
  return { name, size: count, unit, seconds, figures: {}, ...shown };
}

function whole(name: string, said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  const count = Number(said);
  if (Number.isSafeInteger(count) && count > 0) return count;
  console.error(`${name} wants a whole number, not ${said}.`);
  process.exit(2);
}
