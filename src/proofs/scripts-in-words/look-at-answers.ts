/** What comes out again, looked at as a browser would take it: by its type, and by what it holds. */
import type { Caller } from '../../testing/caller.ts';
import { waysOut } from './ways-out.ts';

/** Part of every word of the corpus that could run, name, make or fetch something. */
const signs = /data-ran|\bran\(\)|ran\.example/;

export async function lookAtAnswers(
  who: string,
  caller: Caller,
  partnership: string,
): Promise<string[]> {
  const against: string[] = [];
  for (const [path, carrier] of Object.entries(waysOut)) {
    if (carrier === 'stream' || carrier === 'file') continue;
    const { status, text, headers } = await caller.ask(
      'GET',
      path.replace(':partnership', partnership),
    );
    // Not everybody may ask for everything; pages that are not built yet are no way out.
    if (carrier === 'json' ? status >= 400 : status >= 500) continue;
    const fault = faultIn(carrier, headers, text);
    if (fault !== undefined) against.push(`${who} at ${path}: ${fault}`);
  }
  return against;
}

function faultIn(carrier: 'json' | 'page', headers: Headers, text: string): string | undefined {
  const type = headers.get('content-type') ?? 'no type';
  if (headers.get('x-content-type-options') !== 'nosniff') return 'a browser may guess its type';
  if (carrier === 'page') {
    if (!type.startsWith('text/html')) return `a page of type ${type}`;
    return signs.test(text) ? `words stand in a page: ${signs.exec(text)?.[0]}` : undefined;
  }
  return type === 'application/json; charset=utf-8' ? undefined : `JSON of type ${type}`;
}

const headersOfLetters =
  /^(?:from|to|subject|message-id|date|mime-version|content-type|content-transfer-encoding|auto-submitted|x-auto-response-suppress|received)$/i;

/** A letter holds nothing that anybody wrote, and no line that began in their words. */
export function lookAtLetter(text: string): string[] {
  const [head = '', ...body] = text.split(/\r?\n\r?\n/);
  const names = head
    .split(/\r?\n/)
    .filter((line) => !/^\s/.test(line))
    .map((line) => line.split(':', 1)[0] ?? '');
  const strange = names.filter((name) => !headersOfLetters.test(name));
  return [
    ...strange.map((name) => `a letter has a header ${name}`),
    ...(signs.test(text) || /\bran@/.test(text) ? ['a letter holds what somebody wrote'] : []),
    ...(body.length === 0 ? ['a letter has no body'] : []),
  ];
}
