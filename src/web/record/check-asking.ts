import type { ActRule } from '../../record/room.ts';
import { actRules } from '../../rooms/acting.ts';
import { problemOf, type Asked } from '../api/ask.ts';
import type { SchemaKit } from './schema-kit.ts';
import { madeOf } from './schemas-later.ts';
import type { Asking } from './send-act.ts';

let kit: SchemaKit | undefined;

/** What schemas are made with. It comes while the first page is looked at, and then it is there. */
export async function bringSchemas(): Promise<SchemaKit | undefined> {
  kit ??= (await import('./schema-kit.ts').catch(() => undefined))?.schemaKit;
  return kit;
}

/**
 * Reads what was typed by the act's own schema before it is sent: blanks around words are cut, and
 * what does not fit is told field by field (`body/terms/title`) instead of by a no from the house.
 */
export async function checkAsking(asking: Asking): Promise<Asked<Asking>> {
  const rule = actRules[asking.kind];
  if (!rule) throw new Error(`no room knows ${asking.kind}`);
  // Once it is there it is not asked for again: that would cost the act its frame.
  const at = kit ?? (await bringSchemas());
  if (!at) return { ok: false, problem: problemOf('house/out-of-reach') };
  const read = (madeOf(rule.schema, at) as ActRule['schema']).safeParse(asking.body);
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
