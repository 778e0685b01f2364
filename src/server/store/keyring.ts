/** The keys at hand while the server runs. Wrapped keys come from the database; the master key never goes there. */
import { firstKeyFile, type KeyFile } from '../key-file.ts';
import { deriveKey, newKey, seal, unseal, type Key } from './keys.ts';

export type Keyring = {
  /** A new key, and how it is kept: wrapped by the master key, bound to its owner. */
  make(owner: KeyOwner): { key: Key; wrapped: Buffer };
  open(owner: KeyOwner, wrapped: Buffer): Key;
  /** Lets go of an owner's keys, which were destroyed. */
  forget(owner: KeyOwner): void;
  /** A key for one purpose of the whole installation. It stays when the master key is replaced. */
  purpose(name: string): Key;
};

export type KeyOwner = `practice ${string}` | `partnership ${string}`;

/** How many opened keys are remembered; the oldest is forgotten first. */
const remembered = 10_000;

/**
 * `readAgain` gives what is new in the key file: the master key may be replaced while the house is
 * open, and a key that does not open may be wrapped by one that came since.
 */
export function createKeyring(
  master: Key | KeyFile,
  readAgain: () => KeyFile | undefined = () => undefined,
): Keyring {
  const first = Buffer.isBuffer(master) ? firstKeyFile(master) : master;
  let masters = mastersOf(first);
  const opened = new Map<string, Key>();
  const remember = (owner: KeyOwner, wrapped: Buffer, key: Key) => {
    const [oldest] = opened.keys();
    if (oldest !== undefined && opened.size >= remembered) opened.delete(oldest);
    opened.set(nameOf(owner, wrapped), key);
    return key;
  };
  const follow = (): boolean => {
    const again = readAgain();
    // The file of another house, put there by mistake: what it wrapped would be lost with it.
    if (!again?.root.equals(first.root)) return false;
    // What this process knew still opens what it has read before.
    const newer = mastersOf(again);
    masters = [...newer, ...masters.filter((each) => !newer.some((key) => key.equals(each)))];
    return true;
  };
  const unwrap = (owner: KeyOwner, wrapped: Buffer): Key => {
    const key = unwrapWithAny(masters, owner, wrapped);
    if (key) return key;
    const later = follow() ? unwrapWithAny(masters, owner, wrapped) : undefined;
    if (later) return later;
    throw new Error(`the key of ${owner} does not open`);
  };
  return {
    make(owner) {
      // The newest: what is wrapped by a former one after its rotation is over would be lost.
      follow();
      const key = newKey();
      const wrapped = wrapKey(masters[0] ?? first.current, owner, key);
      return { key: remember(owner, wrapped, key), wrapped };
    },
    open(owner, wrapped) {
      return opened.get(nameOf(owner, wrapped)) ?? remember(owner, wrapped, unwrap(owner, wrapped));
    },
    forget(owner) {
      for (const name of opened.keys()) if (name.startsWith(`${owner} `)) opened.delete(name);
    },
    purpose: (name) => deriveKey(first.root, name),
  };
}

/** The master keys that may have wrapped something, the current one first. */
export function mastersOf({ current, former, retired }: KeyFile): Key[] {
  return [current, ...(former ? [former] : []), ...retired.map(({ key }) => key)];
}

export function wrapKey(master: Key, owner: KeyOwner, key: Key): Buffer {
  return seal(deriveKey(master, 'wrapping'), key, owner);
}

/** Undefined when it was wrapped by another master key. */
export function unwrapKey(master: Key, owner: KeyOwner, wrapped: Buffer): Key | undefined {
  try {
    return unseal(deriveKey(master, 'wrapping'), wrapped, owner);
  } catch {
    return undefined;
  }
}

export function unwrapWithAny(
  masters: readonly Key[],
  owner: KeyOwner,
  wrapped: Buffer,
): Key | undefined {
  for (const master of masters) {
    const key = unwrapKey(master, owner, wrapped);
    if (key) return key;
  }
  return undefined;
}

/** A key wrapped anew is another name, so a rotated key is never taken for the old one. */
function nameOf(owner: KeyOwner, wrapped: Buffer): string {
  return `${owner} ${wrapped.subarray(0, 12).toString('base64')}`;
}
