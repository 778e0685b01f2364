/** The keys at hand while the server runs. Wrapped keys come from the database; the master key never goes there. */
import { deriveKey, newKey, seal, unseal, type Key } from './keys.ts';

export type Keyring = {
  /** A new key, and how it is kept: wrapped by the master key, bound to its owner. */
  make(owner: KeyOwner): { key: Key; wrapped: Buffer };
  open(owner: KeyOwner, wrapped: Buffer): Key;
  /** A key for one purpose of the whole installation. */
  purpose(name: string): Key;
};

export type KeyOwner = `practice ${string}` | `partnership ${string}`;

/** How many opened keys are remembered; the oldest is forgotten first. */
const remembered = 10_000;

export function createKeyring(master: Key): Keyring {
  const wrapping = deriveKey(master, 'wrapping');
  const opened = new Map<string, Key>();
  const remember = (owner: KeyOwner, wrapped: Buffer, key: Key) => {
    const [oldest] = opened.keys();
    if (oldest !== undefined && opened.size >= remembered) opened.delete(oldest);
    opened.set(nameOf(owner, wrapped), key);
    return key;
  };
  return {
    make(owner) {
      const key = newKey();
      const wrapped = seal(wrapping, key, owner);
      return { key: remember(owner, wrapped, key), wrapped };
    },
    open(owner, wrapped) {
      return (
        opened.get(nameOf(owner, wrapped)) ??
        remember(owner, wrapped, unseal(wrapping, wrapped, owner))
      );
    },
    purpose: (name) => deriveKey(master, name),
  };
}

/** A key wrapped anew is another name, so a rotated key is never taken for the old one. */
function nameOf(owner: KeyOwner, wrapped: Buffer): string {
  return `${owner} ${wrapped.subarray(0, 12).toString('base64')}`;
}
