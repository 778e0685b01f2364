import type { Table } from './today.tsx';

/** The rooms in whose clients' names every written word begins a word, in any case and accent. */
export function findRooms<Room extends Table>(
  tables: readonly Room[],
  written: string,
  locale: string,
): readonly Room[] {
  const wanted = wordsOf(written, locale);
  if (wanted.length === 0) return tables;
  return tables.filter(({ clients }) => {
    const names = clients.flatMap((name) => wordsOf(name, locale));
    return wanted.every((word) => names.some((name) => name.startsWith(word)));
  });
}

function wordsOf(text: string, locale: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase(locale);
  return plain.split(/[\s'’-]+/).filter((word) => word !== '');
}
