/**
 * Signed notes, in the form that C2SP describes (c2sp.org/signed-note), so that a witness of
 * anybody's can read and countersign them: a text, an empty line, and lines of signatures.
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Keyring } from '../store/keyring.ts';

export type Signer = {
  /** The text with its signature. The text ends with a line's end. */
  sign(text: string): string;
  /** The text of a note that we signed; undefined when it is not ours, or not as it was signed. */
  open(note: string): string | undefined;
};

const name = 'hearthside';
const dash = '\u2014';
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const privateFrame = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicFrameBytes = 12;
const idBytes = 4;

/** The signing key follows from the master key: whoever changes the database alone cannot sign. */
export function createSigner(keyring: Keyring): Signer {
  const seed = keyring.purpose('checkpoints');
  const key = createPrivateKey({
    key: Buffer.concat([privateFrame, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const open = createPublicKey(key);
  const raw = open.export({ format: 'der', type: 'spki' }).subarray(publicFrameBytes);
  const id = createHash('sha256')
    .update(Buffer.concat([Buffer.from(`${name}\n\u0001`), raw]))
    .digest()
    .subarray(0, idBytes);
  return {
    sign(text) {
      const signature = Buffer.concat([id, sign(null, Buffer.from(text), key)]);
      return `${text}\n${dash} ${name} ${signature.toString('base64')}\n`;
    },
    open(note) {
      const end = note.lastIndexOf('\n\n');
      if (end < 0) return undefined;
      const text = note.slice(0, end + 1);
      const signed = note
        .slice(end + 2)
        .split('\n')
        .filter((line) => line.startsWith(`${dash} ${name} `))
        .map((line) => Buffer.from(line.slice(name.length + 3), 'base64'));
      const isOurs = signed.some(
        (each) =>
          each.subarray(0, idBytes).equals(id) &&
          verify(null, Buffer.from(text), open, each.subarray(idBytes)),
      );
      return isOurs ? text : undefined;
    },
  };
}
