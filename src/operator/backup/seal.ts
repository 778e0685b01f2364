/**
 * Archives are closed with age (age-encryption.org), for an identity that follows from the master
 * key: without the key file nobody opens one, and with it nothing else is needed.
 */
import { Readable } from 'node:stream';
import { bech32 } from '@scure/base';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { startProblem } from '../../server/start-problem.ts';
import type { Keyring } from '../../server/store/keyring.ts';

const purpose = 'copies of the house';

function identityOf(keyring: Keyring): string {
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', keyring.purpose(purpose)).toUpperCase();
}

export async function closeArchive(
  keyring: Keyring,
  content: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identityOf(keyring)));
  return encrypter.encrypt(asStream(content));
}

/** Says in words when this master key does not open it, or when it was changed or cut. */
export async function* openArchive(
  keyring: Keyring,
  closed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identityOf(keyring));
  const stream = await decrypter.decrypt(asStream(closed)).catch((error: unknown) => {
    if (isFileProblem(error)) throw error;
    throw startProblem(
      'restore/not-opened',
      'This master key does not open this copy, or the file is no copy of a Hearthside. Put the key file of that house in its place (HEARTHSIDE_KEY_FILE); nothing was changed.',
    );
  });
  try {
    yield* stream;
  } catch (error) {
    if (isFileProblem(error)) throw error;
    throw startProblem(
      'restore/damaged',
      'This copy is damaged: it is cut short, or was changed after it was made. Take another copy.',
    );
  }
}

function asStream(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return Readable.toWeb(
    Readable.from(content, { objectMode: false }),
  ) as ReadableStream<Uint8Array>;
}

export function isFileProblem(error: unknown): boolean {
  return typeof (error as { code?: unknown }).code === 'string';
}
