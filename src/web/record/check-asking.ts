import { actRules } from '../../rooms/acting.ts';
import { problemOf, type Asked } from '../api/ask.ts';
import type { Asking } from './send-act.ts';

/**
 * Reads what was typed by the act's own schema before it is sent: blanks around words are cut, and
 * what does not fit is told field by field (`body/terms/title`) instead of by a no from the house.
 */
export function checkAsking(asking: Asking): Asked<Asking> {
  const read = actRules[asking.kind]?.schema.safeParse(asking.body);
  if (!read) throw new Error(`no room knows ${asking.kind}`);
  if (read.success) return { ok: true, value: { ...asking, body: read.data as object } };
  const issues = read.error.issues.map(({ path, message }) => ({
    path: ['body', ...path].join('/'),
    code: isCode.test(message) ? message : 'input/not-right',
  }));
  return { ok: false, problem: problemOf('input/invalid', issues) };
}

const isCode = /^[a-z]+\/[a-z-]+$/;

/** What somebody wrote in a field that may be left empty. */
export function written(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}
