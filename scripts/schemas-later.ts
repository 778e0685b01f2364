import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { schemaKit } from '../src/web/record/schema-kit.ts';

const ofRooms = /\/src\/(rooms|record)\//;
const noted = '\0zod-noted';
const notes = fileURLToPath(new URL('../src/web/record/schemas-later.ts', import.meta.url));

/** Hands rooms notes in place of zod, so that no page waits for it. `schemas-later.ts` says how. */
export function schemasLater(): Plugin {
  return {
    name: 'schemas-later',
    enforce: 'pre',
    resolveId: (id, from) => (id === 'zod' && from && ofRooms.test(from) ? noted : undefined),
    load: (id) => (id === noted ? sayNotes() : undefined),
  };
}

function sayNotes(): string {
  const lines = Object.keys(schemaKit).map(
    (name, n) =>
      `const n${n} = /* @__PURE__ */ noteSchema((kit) => kit[${JSON.stringify(name)}]);\n` +
      `export { n${n} as ${name} };`,
  );
  return [`import { noteSchema } from ${JSON.stringify(notes)};`, ...lines].join('\n');
}
