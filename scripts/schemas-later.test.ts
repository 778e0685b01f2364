import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { build, type Rolldown } from 'vite';
import * as z from 'zod';
import type { ActRule } from '../src/record/room.ts';
import { actRules } from '../src/rooms/acting.ts';
import { schemaKit } from '../src/web/record/schema-kit.ts';
import { madeOf } from '../src/web/record/schemas-later.ts';
import { there } from '../src/testing/there.ts';
import { schemasLater } from './schemas-later.ts';

async function notedRules(): Promise<typeof actRules> {
  const entry = fileURLToPath(new URL('../src/rooms/acting.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [schemasLater()],
    build: { write: false, lib: { entry, formats: ['es'] } },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  const code = `data:text/javascript,${encodeURIComponent(output[0].code)}`;
  return ((await import(/* @vite-ignore */ code)) as { actRules: typeof actRules }).actRules;
}

const fits = { text: ' Call the school ', who: null, due: '2026-12-13' };
const bodies = [
  { ...fits, text: '  ' },
  { ...fits, text: 'a\u202eb' },
  { ...fits, text: 'a\nb' },
  { ...fits, who: 'nobody' },
  { ...fits, due: '2026-02-30' },
  { ...fits, more: 1 },
  7,
];

const made = (rule: ActRule) => madeOf(rule.schema, schemaKit) as ActRule['schema'];

test('in pages, every act of every room is read by the schema that the server reads it by', async () => {
  const noted = await notedRules();
  expect(Object.keys(noted)).toEqual(Object.keys(actRules));
  for (const [kind, rule] of Object.entries(actRules)) {
    const later = there(noted[kind]);
    // The control: it was a note before, which can be called; a schema is an object.
    const sorts = [later.schema, made(later)].map((it) => typeof it);
    expect({ kind, sorts }).toEqual({ kind, sorts: ['function', 'object'] });
    const [one, two] = [made(later), rule.schema].map((it) => z.toJSONSchema(it, { io: 'input' }));
    expect({ kind, schema: one }).toEqual({ kind, schema: two });
  }
});

test('what is wrong is told in the same words, and blanks around words are cut', async () => {
  const noted = there((await notedRules())['goals/add-step']);
  const real = there(actRules['goals/add-step']);
  for (const body of bodies) {
    const [one, two] = [made(noted).safeParse(body), real.schema.safeParse(body)];
    expect(one.success).toBe(false);
    expect(one.error?.issues).toEqual(two.error?.issues);
  }
  expect(made(noted).parse(fits)).toEqual({ ...fits, text: 'Call the school' });
});
