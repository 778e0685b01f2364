import type { WordValues } from '../../locales/say.ts';
import { meetAgain } from './meet-again.ts';
import { noteServerTime } from './server-time.ts';
import { tellTurnedAway } from './turned-away.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A no from the server, or from the way there. `code` has words: see `say-problem.ts`. */
export interface Problem {
  /** 0 when the server was not reached at all. */
  readonly status: number;
  readonly code: string;
  readonly values: WordValues;
  /** For a form: which field (`body/practice/name`), and what is wrong there. */
  readonly issues: readonly Issue[];
  /** In how many seconds it is worth asking again. */
  readonly retryAfter: number | null;
}

export interface Issue {
  readonly path: string;
  readonly code: string;
}

export type Asked<Answer> =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The one way from a page to the server. It answers with a value in every case: a page always has
 * something to say, and what somebody typed is never lost to an exception.
 *
 * An aborted question is never answered; whoever aborted it no longer listens.
 */
export async function ask<Answer = undefined>(
  method: Method,
  path: string,
  body?: object,
  signal?: AbortSignal,
): Promise<Asked<Answer>> {
  const asked = await askQuietly<Answer>(method, path, body, signal);
  if (!asked.ok && saysSignIn(asked.problem)) tellTurnedAway();
  return asked;
}

/**
 * For acts that ask again who you are: the sheet "Say again that it's you" opens when the server
 * wants it, and the same question is sent once more.
 */
export async function askAgainIfNeeded<Answer = undefined>(
  method: Method,
  path: string,
  body?: object,
): Promise<Asked<Answer>> {
  const asked = await ask<Answer>(method, path, body);
  if (asked.ok || !asked.problem.code.endsWith('/sign-in-again')) return asked;
  return (await meetAgain()) ? ask<Answer>(method, path, body) : asked;
}

/** As `ask`, and nobody is led to the front door: for the front door itself. */
export async function askQuietly<Answer>(
  method: Method,
  path: string,
  body?: object,
  signal?: AbortSignal,
): Promise<Asked<Answer>> {
  const sends = method === 'POST' || method === 'PUT';
  try {
    const response = await fetch(path, {
      method,
      mode: 'same-origin',
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      headers: { accept: 'application/json', ...(sends && { 'content-type': 'application/json' }) },
      ...(sends && { body: JSON.stringify(body ?? {}) }),
      ...(signal && { signal }),
    });
    noteServerTime(response.headers.get('date'));
    if (!response.ok) return { ok: false, problem: await readProblem(response) };
    const text = await response.text();
    return { ok: true, value: (text === '' ? undefined : JSON.parse(text)) as Answer };
  } catch {
    if (signal?.aborted) return new Promise(() => {});
    return { ok: false, problem: problemOf('house/out-of-reach') };
  }
}

export const saysSignIn = (problem: Problem): boolean =>
  problem.status === 401 && problem.code.endsWith('/sign-in');

/** A problem that we find ourselves, before or without asking. */
export function problemOf(code: string, issues: readonly Issue[] = []): Problem {
  return { status: 0, code, values: {}, issues, retryAfter: null };
}

async function readProblem(response: Response): Promise<Problem> {
  // What stands before us (a proxy, a captive network) may answer in its own way.
  const said = (await response.json().catch(() => ({}))) as Partial<Problem> | null;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return {
    status: response.status,
    code: typeof said?.code === 'string' ? said.code : 'house/unknown',
    values: said?.values ?? {},
    issues: said?.issues ?? [],
    retryAfter: Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : null,
  };
}
