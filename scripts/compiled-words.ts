import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { areasSaidIn, isAlwaysThere, prefixesOf, type Prefixes } from './areas-said.ts';

const locales = fileURLToPath(new URL('../src/locales/', import.meta.url));
const catalog = /\/src\/locales\/en\/([\w-]+)\.ts$/;
const saying = /\/src\/(web|rooms|locales)\/[\w/-]+\.tsx?$/;
const ofRoom = /\/src\/rooms\/[\w-]+\//;
/** Letters, files to take along, and Help now are said by the server alone. */
export const saidByServer = ['export', 'help', 'mail'] as const;
const compiler = '@lingui/message-utils/compileMessage';
const wordsOf = 'words-of:';

type Words = Readonly<Record<string, string>>;

/**
 * Pages get the words of the house compiled, so that no browser loads and runs a parser of
 * messages. Each module brings the words of the areas that it says, so that they are there before
 * it runs, and a page brings no words of other pages. The server and the tests read the same
 * files as they are.
 */
export function compiledWords(): Plugin {
  let prefixes: Prefixes = new Map();
  return {
    name: 'compiled-words',
    enforce: 'pre',
    async buildStart() {
      prefixes = await readPrefixes();
    },
    resolveId: (id) => (id === compiler || id.startsWith(wordsOf) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${compiler}`) return noCompiler;
      if (id.startsWith(`\0${wordsOf}`)) return sayArea(id.slice(wordsOf.length + 1), this);
      const area = areaOf(id);
      if (area === undefined) return undefined;
      const exported = await readCatalog(area, this);
      return Object.entries(exported)
        .map(([name, words]) => `export const ${name} = ${compiled(words, isAlwaysThere)};`)
        .join('\n');
    },
    transform(text, id) {
      if (!saying.test(id) || areaOf(id) !== undefined) return undefined;
      const brought = areasSaidIn(text, prefixes, ofRoom.test(id)).map(
        (area) => `import '${wordsOf}${area}';`,
      );
      // On the first line, so that every line keeps its number.
      return brought.length === 0 ? undefined : { code: brought.join('') + text, map: null };
    },
  };
}

function areaOf(id: string): string | undefined {
  const [file = ''] = id.split('?');
  return catalog.exec(file)?.[1];
}

type Watcher = { addWatchFile(file: string): void };

/** The words of one area, put beside those that are there. */
async function sayArea(area: string, watcher: Watcher): Promise<string> {
  const exported = await readCatalog(area, watcher);
  const words = Object.values(exported).map((each) => compiled(each, (key) => !isAlwaysThere(key)));
  const english = JSON.stringify(`${locales}english.ts`);
  return `import { english } from ${english};\nObject.assign(english, ${words.join(', ')});`;
}

/** Read anew each time, so that a changed file is seen while developing. */
async function readCatalog(area: string, watcher?: Watcher): Promise<Record<string, Words>> {
  const file = `${locales}en/${area}.ts`;
  watcher?.addWatchFile(file);
  return (await import(`${file}?${Date.now()}`)) as Record<string, Words>;
}

async function readPrefixes(): Promise<Prefixes> {
  const areas = globSync('*.ts', { cwd: `${locales}en` }).map((file) => file.replace('.ts', ''));
  const forPages = areas.filter((area) => !saidByServer.some((each) => each === area));
  const read = forPages.map(async (area) => {
    const exported = await readCatalog(area);
    return [area, Object.values(exported).flatMap((words) => Object.keys(words))] as const;
  });
  return prefixesOf(Object.fromEntries(await Promise.all(read)));
}

function compiled(words: Words, isMeant: (key: string) => boolean): string {
  const said = Object.entries(words).filter(([key]) => isMeant(key));
  return JSON.stringify(
    Object.fromEntries(said.map(([key, message]) => [key, compileMessageOrThrow(message)])),
  );
}

const noCompiler = `export function compileMessage() {
  throw new Error('a message came to a page uncompiled');
}`;
