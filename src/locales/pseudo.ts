const letters: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  A: 'Á',
  C: 'Ç',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ö',
  U: 'Ü',
  Y: 'Ý',
};

/**
 * A made-up language for tests: every word accented and about 40% longer, gaps untouched.
 * It shows at a glance what was not taken from the catalog, and what has no room to grow.
 */
export function pseudo<Words extends Readonly<Record<string, string>>>(
  words: Words,
): Record<keyof Words, string> {
  const entries = Object.entries(words).map(([key, message]) => [key, `${stretch(message)} ~`]);
  return Object.fromEntries(entries) as Record<keyof Words, string>;
}

function stretch(message: string): string {
  let out = '';
  let depth = 0;
  for (const letter of message) {
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    // Inside plural cases (even depths) there is text again; between them there are keywords.
    const isText = depth % 2 === 0 && letter !== '}' && letter !== '{';
    out += isText ? (letters[letter] ?? letter) : letter;
    if (isText) out += letters[letter] ?? '';
  }
  return out;
}
