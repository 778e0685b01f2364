import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** How many of a part's checks passed and failed. */
export type Count = { passed: number; failed: number };

/** One part of `npm test`, with the heading it is shown under. */
export type Part = { heading: string; run(): Promise<Count> };

export type Ran = { code: number; said: string };

/** Runs a program from node_modules on our own Node; `said` is what it printed, if kept quiet. */
export function runTool(
  tool: string,
  args: string[],
  options: { quiet?: boolean; cwd?: string; env?: Record<string, string>; minutes?: number } = {},
): Promise<Ran> {
  const bin = join(root, 'node_modules', '.bin');
  const child = spawn(join(bin, tool), args, {
    cwd: options.cwd ?? root,
    stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32',
    // What hangs is stopped, so that the other parts are still heard.
    timeout: (options.minutes ?? 0) * 60_000,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ...options.env },
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, said: said + error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/** A part that passes or fails as a whole, by the tool's own verdict. */
export function toolPart(heading: string, tool: string, args: string[]): Part {
  return { heading, run: async () => countOne((await runTool(tool, args)).code === 0) };
}

export function countOne(passes: boolean): Count {
  return passes ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
