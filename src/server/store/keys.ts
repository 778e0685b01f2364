/**
 * Keys: a master key outside the database wraps one key per practice and one per partnership, and
 * those keep the words. Composed from node:crypto; no primitive is our own.
 *
 * A sealed value is: 12 bytes of nonce, 16 of tag, then the ciphertext (AES-256-GCM). The binding
 * is authenticated with it, so that a value moved to another place does not open.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

export type Key = Buffer;

/** 256 random bits. */
export function newKey(): Key {
  return randomBytes(32);
}

/** Seals bytes or text under a key, bound to the place they belong. */
export function seal(key: Key, content: Buffer | string, binding: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce);
  cipher.setAAD(Buffer.from(binding, 'utf8'));
  const sealed = Buffer.concat([
    typeof content === 'string' ? cipher.update(content, 'utf8') : cipher.update(content),
    cipher.final(),
  ]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` sealed. Throws when the key, the place or a single bit is another. */
export function unseal(key: Key, sealed: Buffer, binding: string): Buffer {
  const decipher = decipherOf(key, sealed, binding);
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

/** The same for text. A whole record is thousands of these, so it goes without a copy. */
function unsealText(key: Key, sealed: Buffer, binding: string): string {
  const decipher = decipherOf(key, sealed, binding);
  const text = decipher.update(sealed.subarray(nonceBytes + tagBytes));
  // In this mode every byte is out by now; what is left to do is to see that none was changed.
  decipher.final();
  return text.toString('utf8');
}

function decipherOf(key: Key, sealed: Buffer, binding: string) {
  const nonce = sealed.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', secretOf(key), nonce);
  decipher.setAAD(Buffer.from(binding, 'utf8'));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  return decipher;
}

/** A key as node:crypto works with it, made once: from bytes it would make one each time. */
const secrets = new WeakMap<Key, KeyObject>();
function secretOf(key: Key): KeyObject {
  const secret = secrets.get(key) ?? createSecretKey(key);
  secrets.set(key, secret);
  return secret;
}

/** A key for one purpose, derived from another (HKDF-SHA-256). */
export function deriveKey(from: Key, purpose: string): Key {
  return Buffer.from(hkdfSync('sha256', from, Buffer.alloc(0), `hearthside ${purpose}`, 32));
}

/** A keyed index of a value: finds equal values without telling them to whoever reads the database. */
export function blindIndex(key: Key, value: string): Buffer {
  return createHmac('sha256', key).update(value, 'utf8').digest();
}

/** Seals a value as JSON. */
export function sealJson(key: Key, value: unknown, binding: string): Buffer {
  return seal(key, JSON.stringify(value), binding);
}

/** Opens a value sealed as JSON. Its shape was checked before it was sealed. */
export function unsealJson<Value>(key: Key, sealed: Buffer, binding: string): Value {
  return JSON.parse(unsealText(key, sealed, binding)) as Value;
}
