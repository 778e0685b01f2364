/** Pages made on the server, without a script. What is put in is escaped unless it is markup. */
export type Markup = { readonly markup: string };

type Part = Markup | string | undefined | readonly Markup[];

/** html`<p>${words}</p>`: words are escaped, markup goes in as it is. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = pieces.map((piece, n) => piece + (n < parts.length ? write(parts[n]) : ''));
  return { markup: written.join('') };
}

/** Text of ours that is markup already, such as a style sheet read from a file. */
export function asMarkup(text: string): Markup {
  return { markup: text };
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function write(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
  if ('markup' in part) return part.markup;
  return part.map(write).join('');
}
