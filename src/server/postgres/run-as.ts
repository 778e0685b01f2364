import { spawnSync, type SpawnOptions } from 'node:child_process';
import { startProblem } from '../start-problem.ts';

/**
 * How to start PostgreSQL's programs. PostgreSQL refuses to run as root, so root hands it to a
 * person of the system who may do nothing else; anyone else runs it as themselves.
 */
export type RunAs = {
  readonly owner: { uid: number; gid: number } | undefined;
  command(program: string, args: string[]): [string, string[]];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>;
};

/** `folderOwner` owns the database already; it stays theirs, unless they are root. */
export function chooseRunAs(folderOwner: { uid: number; gid: number } | undefined): RunAs {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) return { owner: undefined, command: withParentWatch([]), options: {} };

  const owner = folderOwner && folderOwner.uid !== 0 ? folderOwner : findOrdinaryPerson();
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  // Being allowed to pass closed folders lets root keep everything below /root (mode 0700).
  const passFolders = '+dac_override,+dac_read_search';
  const capabilities = [`--inh-caps=${passFolders}`, `--ambient-caps=${passFolders}`];
  // PostgreSQL asks access(2) whether it may read its own program; that forgets them, unless told.
  capabilities.push('--securebits=+no_setuid_fixup');

  if (setprivAccepts([...identity, ...capabilities]))
    return { owner, command: withParentWatch([...identity, ...capabilities]), options: {} };
  return { owner, command: (program, args) => [program, args], options: owner };
}

function findOrdinaryPerson(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw startProblem(
    'postgres/no-ordinary-user',
    'Hearthside was started as root, and found no other user to run its database as. ' +
      'Start it as an ordinary user, or create a user named "postgres".',
  );
}

function idOf(flag: string, name: string): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
}

/**
 * Where the system has `setpriv`, it also tells PostgreSQL to stop when Hearthside dies without
 * a word (`kill -9`). Elsewhere the next start finds and stops it; see leftover.ts.
 */
function withParentWatch(args: string[]): RunAs['command'] {
  const watch = '--pdeathsig=INT';
  if (!setprivAccepts([...args, watch])) {
    if (args.length === 0) return (program, rest) => [program, rest];
    return (program, rest) => ['setpriv', [...args, program, ...rest]];
  }
  return (program, rest) => ['setpriv', [...args, watch, program, ...rest]];
}

function setprivAccepts(args: string[]): boolean {
  if (process.platform !== 'linux') return false;
  return spawnSync('setpriv', [...args, 'true'], { stdio: 'ignore' }).status === 0;
}
