/**
 * What lies on a device: one row of bytes. Every device that opened the house has one, always of the
 * same size. Where nothing is kept it is chance from end to end; where something is, it is
 *
 *     mark 16 · salt 16 · IV 12 · ciphertext and tag
 *
 * and nobody tells the two apart without the passphrase. The words are padded to one size before
 * they are sealed, so that a long plan and a short one look alike, too.
 */

/** 64 kB: as much chance as a browser gives at once. */
const rowSize = 65_536;
const markSize = 16;
const saltSize = 16;
const ivSize = 12;
const tagSize = 16;
const headSize = markSize + saltSize + ivSize;
const paddedSize = rowSize - headSize - tagSize;
/** How many bytes say how long the words are. */
const lengthSize = 4;

/** How many bytes of words one row holds. */
export const roomForWords = paddedSize - lengthSize;

/**
 * How often a passphrase is hashed with SHA-256 before it is a key: what guessing costs, each time.
 * The OWASP Password Storage Cheat Sheet asks for 600,000 with PBKDF2 and SHA-256; here somebody may
 * have taken the row away and guess for as long as they like, so it is more.
 */
const rounds = 1_000_000;

/** Which form this is, bound to the words by the tag. */
const form = new TextEncoder().encode('hearthside kept, form 1');

export type Row = Uint8Array<ArrayBuffer>;

/** A row in which nothing is kept. */
export function freshRow(): Row {
  return crypto.getRandomValues(new Uint8Array(rowSize));
}

/** Anything else was not written by us, or by another version of us. */
export function isRow(found: unknown): found is Row {
  return found instanceof Uint8Array && found.byteLength === rowSize;
}

/** By which a device asks whether what it keeps was taken off. */
export function markOf(row: Row): string {
  return writeBytes(row.slice(0, markSize));
}

/** Chance of the same size, for whatever else must not be guessed. */
export function newWord(): string {
  return writeBytes(crypto.getRandomValues(new Uint8Array(markSize)));
}

/** A row with these words in it, under the mark of the row before; or that they are too long. */
export async function sealRow(
  before: Row,
  passphrase: string,
  words: string,
): Promise<Row | 'too-long'> {
  const padded = pad(words);
  if (padded === undefined) return 'too-long';
  const row = freshRow();
  row.set(before.subarray(0, markSize));
  const { salt, iv } = headOf(row);
  const key = await keyOf(passphrase, salt, 'encrypt');
  const sealed = await crypto.subtle.encrypt(algorithm(iv), key, padded);
  row.set(new Uint8Array(sealed), headSize);
  return row;
}

/**
 * The words in a row; undefined where this passphrase opens none, for whatever reason. The work is
 * the same each time: one key, and one look with it.
 */
export async function openRow(row: Row, passphrase: string): Promise<string | undefined> {
  const { salt, iv } = headOf(row);
  const key = await keyOf(passphrase, salt, 'decrypt');
  try {
    const sealed = row.slice(headSize);
    return unpad(new Uint8Array(await crypto.subtle.decrypt(algorithm(iv), key, sealed)));
  } catch {
    return undefined;
  }
}

function headOf(row: Row) {
  const salt = row.slice(markSize, markSize + saltSize);
  return { salt, iv: row.slice(markSize + saltSize, headSize) };
}

const algorithm = (iv: Row) => ({ name: 'AES-GCM', iv, additionalData: form });

async function keyOf(passphrase: string, salt: Row, use: 'encrypt' | 'decrypt') {
  const typed = new TextEncoder().encode(plainPassphrase(passphrase));
  const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  );
}

/** As it was meant: keyboards put a blank behind a word, and write one letter in several ways. */
export function plainPassphrase(typed: string): string {
  return typed.normalize('NFC').trim();
}

function pad(words: string): Row | undefined {
  const bytes = new TextEncoder().encode(words);
  if (bytes.byteLength > roomForWords) return undefined;
  const padded = new Uint8Array(paddedSize);
  new DataView(padded.buffer).setUint32(0, bytes.byteLength);
  padded.set(bytes, lengthSize);
  return padded;
}

function unpad(padded: Row): string {
  const length = new DataView(padded.buffer).getUint32(0);
  return new TextDecoder().decode(padded.subarray(lengthSize, lengthSize + length));
}

/** base64url, as the server reads it. */
function writeBytes(bytes: Row): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
