/**
 * Words that several people change at once, on this device. Changes of others are woven in where
 * they belong; what was written while the line was down is sent when it is back.
 */
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import type { OpenSheet, SheetListener } from './sheets.ts';

export type SharedWords = {
  text: () => string;
  /** The words as they stand in the field now; what differs is what the person changed. */
  become: (text: string) => void;
  subscribe: (hear: () => void) => () => void;
  /** False once the paragraph is no longer theirs to write. */
  isOpen: () => boolean;
};

type Open = (listener: SheetListener) => OpenSheet;

/**
 * `before`: the kept words that are written over, which every device begins with alike. The
 * paragraph is open for as long as somebody looks at its words.
 */
export function shareWords(open: Open, before: string): SharedWords {
  const doc = begin(before);
  const words = doc.getText('words');
  const hearers = new Set<() => void>();
  let sheet: OpenSheet | undefined;
  let isOpen = true;
  const tell = () => hearers.forEach((hear) => hear());
  const listener: SheetListener = {
    changed: (changes) => changes.forEach((change) => applyUpdate(doc, change, 'told')),
    stopped() {
      isOpen = false;
      tell();
    },
    here() {
      // Whatever was written while the line was down. What the others have, they keep as it is.
      if (words.length > 0) sheet?.change(encodeStateAsUpdate(doc));
    },
  };
  doc.on('update', (change: Uint8Array, origin: unknown) => {
    if (origin !== 'told' && isOpen) sheet?.change(change);
    tell();
  });
  return {
    text: () => words.toJSON(),
    become: (text) => doc.transact(() => change(words, text)),
    isOpen: () => isOpen,
    subscribe(hear) {
      hearers.add(hear);
      sheet ??= open(listener);
      return () => {
        hearers.delete(hear);
        // A page may stop looking and look again in one breath; that is not leaving.
        queueMicrotask(() => {
          if (hearers.size > 0) return;
          sheet?.close();
          sheet = undefined;
        });
      };
    },
  };
}

/** The same beginning on every device, to the byte, so that it is there once and not once for each. */
const everyones = 1;

function begin(before: string): Doc {
  const first = new Doc();
  first.clientID = everyones;
  first.getText('words').insert(0, before);
  const doc = new Doc();
  if (before !== '') applyUpdate(doc, encodeStateAsUpdate(first), 'told');
  return doc;
}

type Text = ReturnType<Doc['getText']>;

/** One place changed: from the first letter that differs to the last. Letters of two halves stay whole. */
function change(words: Text, text: string): void {
  const was = words.toJSON();
  const least = Math.min(was.length, text.length);
  let start = 0;
  while (start < least && was[start] === text[start]) start++;
  if (isHalf(was, start) || isHalf(text, start)) start--;
  let end = 0;
  while (end < least - start && was.at(-1 - end) === text.at(-1 - end)) end++;
  if (isHalf(was, was.length - end) || isHalf(text, text.length - end)) end--;
  words.delete(start, was.length - start - end);
  words.insert(start, text.slice(start, text.length - end));
}

/** True where a letter that is written in two halves would be cut. */
function isHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff;
}

/**
 * What somebody has in their field and has not sent, woven into what the others wrote meanwhile:
 * the one place that they changed, put where it belongs now.
 */
export function weaveIn(was: string, held: string, now: string): string {
  const least = Math.min(was.length, held.length);
  let start = 0;
  while (start < least && was[start] === held[start]) start++;
  let end = 0;
  while (end < least - start && was.at(-1 - end) === held.at(-1 - end)) end++;
  const from = caretAfter(was, now, start);
  const to = Math.max(from, caretAfter(was, now, was.length - end));
  return now.slice(0, from) + held.slice(start, held.length - end) + now.slice(to);
}

/** Where the caret goes when others changed the words around it. */
export function caretAfter(was: string, is: string, caret: number): number {
  if (was.slice(0, caret) === is.slice(0, caret)) return caret;
  const rest = was.length - caret;
  return was.slice(caret) === is.slice(is.length - rest)
    ? is.length - rest
    : Math.min(caret, is.length);
}
