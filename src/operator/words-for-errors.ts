/** Every error in words: what went wrong, and what to do. A stack is only for who debugs. */
import { isStartProblem } from '../server/start-problem.ts';

export type Said = { code: string; sentence: string };

export function wordsFor(error: unknown): Said {
  if (isStartProblem(error)) return { code: error.code, sentence: error.message };
  const { code, path, severity } = error as NodeJS.ErrnoException & { severity?: unknown };
  const known = sentenceFor(typeof code === 'string' ? code : '', path);
  if (known !== undefined)
    return { code: `operator/${String(code).toLowerCase()}`, sentence: known };
  const name = error instanceof Error ? error.name : typeof error;
  // What the database says may quote what people wrote; its code does not.
  const kind = severity === undefined ? name : `the database's error ${String(code)}`;
  return {
    code: 'operator/unexpected',
    sentence: `This went wrong in a way we did not foresee (${kind}). If it stays when you try once more, run it again with HEARTHSIDE_LOG=debug and show us what it says.`,
  };
}

function sentenceFor(code: string, path: string | undefined): string | undefined {
  const where = path === undefined ? 'a file it needs' : path;
  switch (code) {
    case 'ENOSPC':
    case '53100':
      return 'The disk is full. Make some room, then run this again.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `This user may not use ${where}. Run this as the user who runs Hearthside, or give that user the folder.`;
    case 'ENOENT':
      return `${where} is not there. Look at the name, then run this again.`;
    case 'ENOTDIR':
      return `${where} is no folder, or something above it is none. Look at the name, then run this again.`;
    case 'EISDIR':
      return `${where} is a folder, and a file is needed. Look at the name, then run this again.`;
    case 'EEXIST':
      return `${where} is there already, and nothing is written over. Choose another name.`;
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case '57P01':
    case '57P03':
      return 'The database went away. When it runs again, run this again.';
    case '28P01':
      return 'This master key is not the one that this data was closed with. Put back the right key file; nothing was changed.';
    default:
      return undefined;
  }
}
