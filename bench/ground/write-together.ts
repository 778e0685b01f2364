/** A device on which somebody writes in a paragraph together with others. */
import { applyUpdate, Doc } from 'yjs';
import { wallClock } from './watch-tables.ts';
import type { Paragraph } from './begin-paragraph.ts';
import { openSocket } from './open-socket.ts';
import type { Cookie } from './sign-in.ts';

export type Pen = { type(letter: string): void; close(): void };

/** `heard` is told each letter of another writer, and when it came. */
export async function openPen(
  origin: string,
  { partnership, item }: Paragraph,
  cookie: Cookie,
  heard: (letter: string, at: number) => void,
): Promise<Pen> {
  const doc = new Doc();
  const words = doc.getText('words');
  const open = Promise.withResolvers<void>();
  const socket = openSocket(origin, cookie, (said) => {
    const at = wallClock();
    const { writing, changes, stopped } = said as Writing;
    if (writing !== item) return;
    if (stopped) return open.reject(new Error('a writer was stopped'));
    open.resolve();
    for (const change of changes ?? []) applyUpdate(doc, Buffer.from(change, 'base64'), { at });
  });
  words.observe(({ delta }, { origin: from }) => {
    if (typeof from !== 'object' || from === null) return;
    const { at } = from as { at: number };
    for (const { insert } of delta)
      if (typeof insert === 'string') for (const letter of insert) heard(letter, at);
  });
  doc.on('update', (change: Uint8Array, from: unknown) => {
    if (from === null) socket.send({ change: Buffer.from(change).toString('base64'), of: item });
  });
  await socket.opened;
  socket.send({ write: item, at: partnership, over: null });
  await open.promise;
  return { type: (letter) => words.insert(words.length, letter), close: () => socket.hangUp() };
}

type Writing = { writing?: string; changes?: string[]; stopped?: true };
