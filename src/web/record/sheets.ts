/** The paragraphs that are open for writing on this device, over the one line to the house. */
import type { Id } from '../../record/ids.ts';

/** A paragraph that is open for writing: it hears what others change, and that it is over. */
export type Sheet = { partnership: Id; item: Id; over: Id | null };
export type SheetListener = {
  changed(changes: readonly Uint8Array[]): void;
  stopped(): void;
  /** The line is here (again): what was written meanwhile may be sent. */
  here(): void;
};
export type OpenSheet = { change(bytes: Uint8Array): void; close(): void };

export type HeardWriting = { writing: Id; over: Id | null; changes?: string[]; stopped?: true };

export type Sheets = {
  write: (sheet: Sheet, listener: SheetListener) => OpenSheet;
  heard: (news: HeardWriting) => void;
  /** The line is there again. */
  openAgain: () => void;
};

type Open = { sheet: Sheet; listener: SheetListener; isHere: boolean };

/** `say` sends something to the house, where the line is there. */
export function createSheets(say: (words: object) => void): Sheets {
  const sheets = new Map<Id, Open>();
  const open = ({ partnership: at, item: write, over }: Sheet) => say({ write, at, over });
  return {
    write(sheet, listener) {
      const { item } = sheet;
      sheets.set(item, { sheet, listener, isHere: false });
      open(sheet);
      return {
        change: (bytes) => say({ change: bytes.toBase64(), of: item }),
        close() {
          if (sheets.get(item)?.listener !== listener) return;
          sheets.delete(item);
          say({ leave: item });
        },
      };
    },
    heard({ writing, over, changes, stopped }) {
      const there = sheets.get(writing);
      if (!there || there.sheet.over !== over) return;
      if (stopped) return there.listener.stopped();
      there.listener.changed((changes ?? []).map((each) => Uint8Array.fromBase64(each)));
      if (!there.isHere) there.listener.here();
      there.isHere = true;
    },
    openAgain() {
      for (const each of sheets.values()) {
        each.isHere = false;
        open(each.sheet);
      }
    },
  };
}
