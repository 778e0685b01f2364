/** What comes out again, looked at as a browser would take it: by its type, and by what it holds. */
import type { Caller } from '../../testing/caller.ts';
import { waysOut, type Carrier } from './ways-out.ts';

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
    if (carrier === 'page' ? status >= 500 : status >= 400) continue;
    const fault = faultIn(carrier, headers, text);
    if (fault !== undefined) against.push(`${who} at ${path}: ${fault}`);
  }
  return against;
}

function faultIn(carrier: Carrier, headers: Headers, text: string): string | undefined {
  const type = headers.get('content-type') ?? 'no type';
  if (headers.get('x-content-type-options') !== 'nosniff') return 'a browser may guess its type';
  if (carrier === 'kept page' || carrier === 'kept file')
    return faultInKept(carrier, headers, text);
  if (carrier === 'page') {
    if (!type.startsWith('text/html')) return `a page of type ${type}`;
    return signs.test(text) ? `words stand in a page: ${signs.exec(text)?.[0]}` : undefined;
  }
  return type === 'application/json; charset=utf-8' ? undefined : `JSON of type ${type}`;
}

/** Any element but those that such a page is made of. */
const strangers =
  /<(?!\/|!doctype|html|head|body|meta|title|style|main|h[123]|p\b|ol\b|li\b|b\b|blockquote\b)/i;

/** What is kept holds what people wrote: it is never opened in the house, and runs nothing elsewhere. */
function faultInKept(
  carrier: 'kept page' | 'kept file',
  headers: Headers,
  text: string,
): string | undefined {
  const kept = headers.get('content-disposition') ?? '';
  if (!kept.startsWith('attachment; filename="journey.')) return 'it opens in the house';
  if (carrier === 'kept file') return /\/(JavaScript|JS|URI|Launch)\b/.exec(text)?.[0];
  const policy = /default-src (?:'|&#39;)none/.test(text);
  return policy ? strangers.exec(text)?.[0] : 'it may fetch something';
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
