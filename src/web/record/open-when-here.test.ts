import { expect, test } from 'vitest';
import { openWhenHere } from './open-when-here.ts';

function paragraph() {
  const hearers = new Set<() => void>();
  const said: string[] = [];
  const there = { isHere: false };
  const sheet = openWhenHere(
    () => there.isHere,
    hearers,
    () => {
      said.push('open');
      return {
        change: (bytes) => said.push(`change ${bytes.join()}`),
        close: () => said.push('close'),
      };
    },
  );
  const news = (isHere: boolean) => {
    there.isHere = isHere;
    hearers.forEach((hear) => hear());
  };
  return { sheet, said, news, hearers };
}

test('a paragraph that was only painted opens when the record has it, once', () => {
  const { sheet, said, news, hearers } = paragraph();
  news(false);
  sheet.change(Uint8Array.of(1));
  expect(said).toEqual([]);
  news(true);
  news(true);
  sheet.change(Uint8Array.of(2));
  expect(said).toEqual(['open', 'change 2']);
  sheet.close();
  expect([said.at(-1), hearers.size]).toEqual(['close', 0]);
});

test('one that is left before does not open', () => {
  const { sheet, said, news } = paragraph();
  sheet.close();
  news(true);
  expect(said).toEqual([]);
});
