/** Crockford's base 32: for codes that people read, write down and type. No I, L, O or U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes as letters, in groups of four: `7K3P-…`. */
export function toLetters(bytes: Buffer): string {
  let bits = 0;
  let kept = 0;
  let text = '';
  for (const byte of bytes) {
    kept = ((kept << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters[(kept >> bits) & 31];
    }
  }
  if (bits > 0) text += letters[(kept << (5 - bits)) & 31];
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** What was typed, as it was meant: capitals or not, with or without dashes, O for 0, I for 1. */
export function fromTyping(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
