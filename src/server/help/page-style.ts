/** The style of server-written pages: the web app's own tokens and ground, and what they add. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

const sheets = [
  '../../web/style/tokens.css',
  '../../web/style/ground.css',
  './frame.css',
  './help.css',
].map(read);

/** Without comments and line ends: it is sent inside each page, so that the page is whole. */
const style = sheets
  .join('\n')
  .replace(/\/\*[^]*?\*\//g, '')
  .replace(/\s*\n\s*/g, ' ');

// The same files that the web app brings, so that they are at hand without a network too.
const fonts = [
  {
    family: 'Atkinson Hyperlegible Next Variable',
    file: /^atkinson-hyperlegible-next-latin-wght-normal-.+\.woff2$/,
    weight: '200 800',
  },
  {
    family: 'Literata Variable',
    file: /^literata-latin-opsz-normal-.+\.woff2$/,
    weight: '200 900',
  },
];

/** The whole style, with the fonts where the web app is built; system fonts stand in otherwise. */
export async function pageStyle(webFolder: string): Promise<string> {
  const built = await readdir(join(webFolder, 'assets')).catch(() => []);
  const faces = fonts.flatMap(({ family, file, weight }) => {
    const name = built.find((each) => file.test(each));
    if (name === undefined) return [];
    return `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url('/assets/${name}') format('woff2')}`;
  });
  return faces.join('') + style;
}
