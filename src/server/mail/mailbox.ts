/** A mail address, and the name that may stand before it. */
export type Mailbox = { name: string; address: string };

// Narrower than the standard on purpose. Comments, quotes, groups and letters beyond ASCII have all
// been used to make mail go elsewhere than it seems to go.
const strict =
  /^[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** True for the plain kind of address that nearly everybody has: `dana@clinic.example`. */
export function isMailAddress(text: string): boolean {
  if (text.length > 254 || text.includes('..')) return false;
  return strict.test(text) && !text.includes('.@');
}

/** Reads `room@hearth.example` or `Hearthside <room@hearth.example>`. */
export function parseMailbox(text: string): Mailbox | undefined {
  const named = /^([A-Za-z0-9 .'-]{0,60}?)\s*<([^<>\s]+)>$/.exec(text.trim());
  const name = named?.[1] ?? '';
  const address = named?.[2] ?? text.trim();
  return isMailAddress(address) ? { name, address } : undefined;
}
