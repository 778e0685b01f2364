import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const catalog = /\/src\/locales\/en\/[\w-]+\.ts$/;
/** Letters, files to take along, and Help now are said by the server alone. */
export const saidByServer = ['export', 'help', 'mail'] as const;
const compiler = '@lingui/message-utils/compileMessage';

/**
 * Pages get the words of the house compiled, so that no browser loads and runs a parser of
 * messages. The server and the tests read the same files as they are.
 */
export function compiledWords(): Plugin {
  return {
    name: 'compiled-words',
    enforce: 'pre',
    resolveId: (id) => (id === compiler ? `\0${compiler}` : undefined),
    async load(id) {
      if (id === `\0${compiler}`) return noCompiler;
      const [file = ''] = id.split('?');
      if (!catalog.test(file)) return undefined;
      this.addWatchFile(file);
      const isForPages = !saidByServer.some((area) => file.endsWith(`/${area}.ts`));
      // Asked for by its time, so that a changed file is read anew while developing.
      const areas = (await import(`${file}?${Date.now()}`)) as Record<string, unknown>;
      return Object.entries(areas)
        .map(
          ([name, words]) =>
            `export const ${name} = ${JSON.stringify(isForPages ? compileAll(words) : {})};`,
        )
        .join('\n');
    },
  };
}

function compileAll(words: unknown): Record<string, unknown> {
  const said = Object.entries(words as Record<string, string>);
  return Object.fromEntries(said.map(([key, message]) => [key, compileMessageOrThrow(message)]));
}

const noCompiler = `export function compileMessage() {
  throw new Error('a message came to a page uncompiled');
}`;
