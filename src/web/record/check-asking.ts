import type { ActRule } from '../../record/room.ts';
import { actRules } from '../../rooms/acting.ts';
import { problemOf, type Asked } from '../api/ask.ts';
import { madeOf } from './schemas-later.ts';
import type { Asking } from './send-act.ts';

/** What schemas are made with. It comes while the first page is looked at, and then it is there. */
export async function bringSchemas() {
  const kit = await import('./schema-kit.ts').catch(() => undefined);
  return kit?.schemaKit;
}

/**
 * Reads what was typed by the act's own schema before it is sent: blanks around words are cut, and
 * what does not fit is told field by field (`body/terms/title`) instead of by a no from the house.
 */
export async function checkAsking(asking: Asking): Promise<Asked<Asking>> {
  const rule = actRules[asking.kind];
  if (!rule) throw new Error(`no room knows ${asking.kind}`);
  const kit = await bringSchemas();
  if (!kit) return { ok: false, problem: problemOf('house/out-of-reach') };
  const read = (madeOf(rule.schema, kit) as ActRule['schema']).safeParse(asking.body);
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
