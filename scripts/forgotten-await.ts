import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countOne, root, runTool, type Part } from './part.ts';

const planted = `async function lockTheDoor(): Promise<void> {}
export function leave(): void {
  lockTheDoor();
}
`;

/**
 * A linter that lost its types finds no forgotten `await` and says that all is well. So one is
 * planted each time, and must be found.
 */
export const forgottenAwait: Part = {
  heading: 'the linter finds a planted forgotten await',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'hearthside-planted-'));
    try {
      writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true } }');
      writeFileSync(join(folder, 'planted.ts'), planted);
      const config = join(root, '.oxlintrc.json');
      const lint = await runTool('oxlint', ['-c', config, '.'], { quiet: true, cwd: folder });
      const found = lint.code !== 0 && lint.said.includes('no-floating-promises');
      if (!found) console.error(`The planted forgotten await was not found:\n${lint.said}`);
      return countOne(found);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
