/** A word that nobody says is written everywhere, and then looked for where no word may be. */
import { randomBytes } from 'node:crypto';
import { builtWeb } from '../../server/http/pages.ts';
import { openPostOffice, saysNo } from '../../testing/post-office.ts';
import { layHouse, type RealHouse } from '../kills/real-house.ts';
import { seatWriters } from '../kills/seat-writers.ts';
import type { How, Proof, Shown } from '../proof.ts';
import { formsOf } from './forms.ts';
import { hitsIn, searchFolder, searchHouse, type Hit } from './search-house.ts';
import { askEverywhere, setUpWith, writeActs, writeInFaults } from './write-everywhere.ts';

export const canaries: Proof = {
  name: 'canaries',
  promise:
    'A word written in every place where people write is found in no log, no table, no file, no letter and no page that the house leaves behind',
  unit: 'rounds',
  sizes: { test: 1, prove: 20 },
  run: (how) => lookForWord(how),
};

/** Nobody says it by chance, and it is never the same. */
export function newWord(): string {
  const letters = [...randomBytes(10)].map((byte) => String.fromCodePoint(97 + (byte % 26)));
  return `Quill${letters.join('')}`;
}

export async function lookForWord({ size, seed, tell }: Omit<How, 'grounds'>): Promise<Shown> {
  const word = newWord();
  const against: string[] = [];
  const office = await openPostOffice({
    // A mail server that quotes whom it does not know.
    onRecipient: (to) => {
      if (to.startsWith('kim.')) throw saysNo(550, `5.1.1 <${to}> is nobody here, ${word}`);
    },
  });
  const letterCame = async () => {
    const giveUp = performance.now() + 30_000;
    while (office.letters.length === 0 && performance.now() < giveUp)
      await new Promise((resolve) => setTimeout(resolve, 100));
    if (office.letters.length === 0) against.push('no letter came, so none was looked at');
  };
  const house = await layHouse({
    HEARTHSIDE_LOG: 'debug',
    HEARTHSIDE_SMTP_URL: office.url,
    HEARTHSIDE_MAIL_FROM: 'room@hearth.example',
  });
  let asked = 0;
  try {
    await house.start();
    await setUpWith(house, word);
    for (let n = 0; n < size; n++) {
      asked += await writeRound(house, word, seed + n, against);
      tell(n + 1);
    }
    await letterCame();
    await house.close();
    await house.start();
    const hits = [
      ...(await searchHouse(house, word)),
      ...(await searchHouse(house, word.toLowerCase())),
      ...(await searchFolder(builtWeb, formsOf(word))),
      ...office.letters.flatMap(({ text }) => hitsIn('a letter', Buffer.from(text), formsOf(word))),
    ];
    against.push(...tellHits(hits));
    return { against, figures: { asked, letters: office.letters.length } };
  } finally {
    await house.end();
    await office.close();
  }
}

async function writeRound(house: RealHouse, word: string, seed: number, against: string[]) {
  const place = await seatWriters(house);
  try {
    const never = await writeActs(place, word, seed);
    against.push(...never.map((kind) => `nobody could write ${kind}, so it was not looked at`));
    await writeInFaults(house, place, word);
    return await askEverywhere(house, place, word);
  } finally {
    place.close();
  }
}

export function tellHits(hits: readonly Hit[]): string[] {
  return [...new Set(hits.map(({ where, form }) => `found in ${where}, as ${form}`))];
}
