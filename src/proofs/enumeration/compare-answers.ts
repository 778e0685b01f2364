import type { Answer } from '../../testing/visitor.ts';

/** Different by nature, with every answer: when it was, and the mark of its one style element. */
function plain(answer: Answer): string {
  const headers = Object.entries(answer.headers)
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => `${name}: ${String(value).replace(/'nonce-[^']*'/, "'nonce'")}`);
  return [answer.status, ...headers, '', answer.text].join('\n');
}

/** What tells the two apart; undefined when nothing does. */
export function tellApart(known: Answer, unknown: Answer): string | undefined {
  const [here, never] = [plain(known), plain(unknown)];
  return here === never ? undefined : `${here}\n— and never was:\n${never}`;
}
