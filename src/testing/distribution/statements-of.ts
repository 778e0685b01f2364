/** The statements inside a function of the database, with its names for things as parameters. */

export type Source = { body: string; names: readonly string[] };

export function statementsOf({ body, names }: Source): string[] {
  const [head = '', hasSteps] = body.split(/^begin$/m);
  const declared =
    hasSteps === undefined
      ? []
      : [...head.matchAll(/^(?:declare|) *(\w+) [\w%]+(?:\[\])?(?: :=|;)/gm)].map(
          ([, name = '']) => name,
        );
  const own = [...names, ...declared];
  return body.split(';').flatMap((piece) => {
    const start = /\b(?:with \w+ as|select|insert into|update|delete from)\b/.exec(piece);
    if (!start) return [];
    const text = piece.slice(start.index).replace(/\binto (?!\w+ ?\()\w+ (?=from)/, '');
    return [asParameters(untilClosed(text), own)];
  });
}

/** Without the bracket that closes what stood before it. */
function untilClosed(text: string): string {
  let depth = 0;
  for (const [place, character] of text.split('').entries()) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth < 0) return text.slice(0, place);
  }
  return text;
}

function asParameters(text: string, own: readonly string[]): string {
  const numbers = new Map<string, number>();
  const numbered = (name: string) => {
    numbers.set(name, numbers.get(name) ?? numbers.size + 1);
    return `$${numbers.get(name)}`;
  };
  return own.reduce(
    (changed, name) =>
      changed.replaceAll(new RegExp(`(?<![\\w.])${name}(?:\\.\\w+)?\\b`, 'g'), numbered),
    text,
  );
}
