/** Reads the tables of a page that a person keeps, strictly: what does not fit has no meaning. */
export type Row = Readonly<Record<string, string>>;
export type Section = { title: string; part: string | undefined; words: string; rows: Row[] };

/** Each table with the headings it stands under and the words before it. */
export function readTables(text: string): Section[] {
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((chapter) => {
      const [title = '', ...rest] = chapter.split('\n');
      const [before = '', ...parts] = rest.join('\n').split(/^### /m);
      const whole = { title, part: undefined, ...readBlock(before) };
      return [
        whole,
        ...parts.map((part) => {
          const [name = '', ...lines] = part.split('\n');
          return { title, part: name, ...readBlock(lines.join('\n')) };
        }),
      ];
    });
}

function readBlock(text: string): Pick<Section, 'words' | 'rows'> {
  const lines = text.split('\n');
  const table = lines.filter((line) => line.startsWith('|')).map(cellsOf);
  const words = lines.filter((line) => !line.startsWith('|')).join('\n');
  const [heads = [], rule = [], ...rows] = table;
  if (rule.some((cell) => !/^-+$/.test(cell))) throw new Error(`no rule below ${heads.join()}`);
  return {
    words: words.trim(),
    rows: rows.map((cells) => {
      if (cells.length !== heads.length) throw new Error(`a line does not fit: ${cells.join()}`);
      return Object.fromEntries(heads.map((head, n) => [head, cells[n] ?? '']));
    }),
  };
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));
}
