import type { Count, Part } from './part.ts';
import { inWords } from './trouble.mjs';

/** Runs every part, also after one failed, and closes with the one line that counts. */
export async function runParts(parts: Part[]): Promise<void> {
  const total: Count = { passed: 0, failed: 0 };
  const failures: string[] = [];
  for (const part of parts) {
    console.log(`\n== ${part.heading}`);
    const began = performance.now();
    const count = await runOne(part);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`-- ${part.heading}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
    total.passed += count.passed;
    total.failed += count.failed;
    if (count.failed > 0) failures.push(part.heading);
  }
  if (failures.length > 0) console.log(`\nNot in order: ${failures.join(', ')}.`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function runOne(part: Part): Promise<Count> {
  try {
    return await part.run();
  } catch (error) {
    console.error(inWords(error) ?? error);
    return { passed: 0, failed: 1 };
  }
}
