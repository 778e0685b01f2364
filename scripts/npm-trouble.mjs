// @ts-check
import { trouble } from './trouble.mjs';

/** What npm's words mean for the person who waits, most telling sign first. */
const meanings = [
  {
    sign: /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/,
    words:
      'The network could not be reached. The first start brings parts from it, later ones do ' +
      'not need it. Please check the connection, then start again.',
  },
  {
    sign: /ENOSPC/,
    words:
      'The disk is full. Hearthside needs about 1 GB. Please make some room, then start again.',
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    words:
      'Hearthside may not write to its own folder. Please give the folder to the user who starts ' +
      'it, or start it as the user who owns it.',
  },
  {
    sign: /ENOENT.*npm|npm.*ENOENT|npm: not found|not recognized/,
    words: 'npm was not found. It comes with Node from nodejs.org; please install it.',
  },
  {
    sign: /lockfile version|lockfileVersion|package-lock\.json with lockfileVersion|EUSAGE|can only install with an existing/,
    words:
      'npm cannot read the list of parts: either it is too old (7 is needed), or package.json ' +
      'and package-lock.json no longer fit together. Please update npm, or take both files anew.',
  },
  {
    sign: /EBADENGINE|Unsupported engine|notsup/i,
    words: 'A part does not fit this kind of computer or this version of Node.',
  },
  {
    sign: /EINTEGRITY/,
    words: 'A part arrived changed or damaged, so it was not used. Please start again.',
  },
  {
    sign: /node was not unpacked/,
    words:
      "Hearthside's own Node was not unpacked. If npm is set to ignore scripts " +
      '("npm config get ignore-scripts"), please allow them here.',
  },
];

/**
 * @param {string} said what npm printed
 */
export function npmTrouble(said) {
  const meaning = meanings.find(({ sign }) => sign.test(said));
  const words = meaning?.words ?? 'The parts could not be brought.';
  const detail = said.trim().split('\n').slice(0, 12).join('\n');
  return trouble(detail ? `${words}\n\nWhat npm said:\n${detail}` : words);
}
