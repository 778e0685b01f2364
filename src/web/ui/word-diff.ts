/** A stretch of text that stayed, went, or came. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many comparisons the texts are shown as one change: nobody reads such a puzzle. */
const mostComparisons = 4_000_000;

/**
 * What changed between two texts, by words. Joined without `added` it is `before`; joined without
 * `removed` it is `after`. Spaces between two changed words belong to the change, so that a
 * changed phrase is one stroke and not a row of dashes.
 */
export function wordDiff(before: string, after: string, locale = 'en'): Stretch[] {
  const [old, fresh] = [wordsOf(before, locale), wordsOf(after, locale)];
  const start = sharedStart(old, fresh);
  const end = sharedEnd(old, fresh, start);
  const oldMiddle = old.slice(start, old.length - end);
  const freshMiddle = fresh.slice(start, fresh.length - end);
  return joined([
    ...old.slice(0, start).map(same),
    ...middle(oldMiddle, freshMiddle),
    ...old.slice(old.length - end).map(same),
  ]);
}

const same = (text: string): Stretch => ({ kind: 'same', text });
const removed = (text: string): Stretch => ({ kind: 'removed', text });
const added = (text: string): Stretch => ({ kind: 'added', text });

function wordsOf(text: string, locale: string): string[] {
  const words = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  return Array.from(words, ({ segment }) => segment);
}

function sharedStart(old: readonly string[], fresh: readonly string[]): number {
  const most = Math.min(old.length, fresh.length);
  let at = 0;
  while (at < most && old[at] === fresh[at]) at += 1;
  return at;
}

function sharedEnd(old: readonly string[], fresh: readonly string[], start: number): number {
  const most = Math.min(old.length, fresh.length) - start;
  let at = 0;
  while (at < most && old[old.length - 1 - at] === fresh[fresh.length - 1 - at]) at += 1;
  return at;
}

/** The longest common row of words, walked from the front. */
function middle(old: readonly string[], fresh: readonly string[]): Stretch[] {
  if (old.length * fresh.length > mostComparisons)
    return [...old.map(removed), ...fresh.map(added)];
  const longest = Array.from({ length: old.length + 1 }, () => new Uint32Array(fresh.length + 1));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = longest[i];
    if (row === undefined) continue;
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [gone, come] = [old[i], fresh[j]];
    if (gone !== undefined && gone === come) {
      found.push(same(gone));
      i += 1;
      j += 1;
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      found.push(removed(gone));
      i += 1;
    } else if (come !== undefined) {
      found.push(added(come));
      j += 1;
    }
  }
  return found;
}

/** Gathers each change into one removed and one added stretch, over the spaces inside it. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  let [gone, come, space] = ['', '', ''];
  const settle = (): void => {
    if (gone !== '') found.push(removed(gone));
    if (come !== '') found.push(added(come));
    if (space !== '') found.push(same(space));
    [gone, come, space] = ['', '', ''];
  };
  for (const { kind, text } of stretches) {
    if (kind === 'same' && text.trim() === '' && (gone !== '' || come !== '')) {
      space += text;
    } else if (kind === 'same') {
      settle();
      found.push(same(text));
    } else {
      // The space belongs to both sides: it stood before, and it stands after.
      gone += space;
      come += space;
      space = '';
      if (kind === 'removed') gone += text;
      else come += text;
    }
  }
  settle();
  return merged(found);
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last?.kind === stretch.kind)
      found[found.length - 1] = { ...last, text: last.text + stretch.text };
    else found.push(stretch);
  }
  return found;
}
