const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first letter of a name, as people see letters: with its marks, in capitals. */
export function initialOf(name: string): string {
  const [first] = letters.segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? '?';
}
