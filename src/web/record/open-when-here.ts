import type { OpenSheet } from './sheets.ts';

/**
 * Opens a paragraph for writing as soon as the record has it. One that was only painted is not known
 * to the house yet, which would say that nobody can write there. What is typed meanwhile is sent
 * when it opens.
 */
export function openWhenHere(
  isHere: () => boolean,
  hearers: Set<() => void>,
  open: () => OpenSheet,
): OpenSheet {
  let sheet: OpenSheet | undefined;
  const look = () => {
    if (!isHere()) return;
    hearers.delete(look);
    sheet ??= open();
  };
  hearers.add(look);
  look();
  return {
    change: (bytes) => sheet?.change(bytes),
    close() {
      hearers.delete(look);
      sheet?.close();
    },
  };
}
