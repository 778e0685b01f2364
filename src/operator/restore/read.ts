/** Reads an archive piece by piece, as it was packed: first what it is, then rows, then what they add up to. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { extract as newExtract, type Extract } from 'tar-stream';
import type { z } from 'zod';
import { isStartProblem, startProblem } from '../../server/start-problem.ts';
import type { Keyring } from '../../server/store/keyring.ts';
import { isFileProblem, openArchive } from '../backup/seal.ts';
import { header, manifest, type Header, type Manifest } from '../backup/shapes.ts';

export type Part =
  | { part: 'header'; header: Header }
  | { part: 'rows'; table: string; content: Buffer }
  | { part: 'manifest'; manifest: Manifest };

/** No piece that backup writes is larger than this, in bytes. */
const largest = 64 * 1024 * 1024;

export async function* readArchive(keyring: Keyring, file: string): AsyncGenerator<Part> {
  const extract = newExtract();
  const opened = Readable.from(openArchive(keyring, createReadStream(file)));
  opened.on('error', (error) => extract.destroy(error));
  opened.pipe(extract);
  try {
    for await (const entry of readable(extract)) {
      const { name, size } = entry.header;
      if (size > largest) throw unreadable();
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      yield partOf(name, Buffer.concat(chunks));
    }
  } finally {
    opened.destroy();
  }
}

/** What opens with the key and is no archive of ours: the archive of keys, or another file. */
async function* readable(extract: Extract) {
  try {
    yield* extract;
  } catch (error) {
    throw isStartProblem(error) || isFileProblem(error) ? error : unreadable();
  }
}

function partOf(name: string, content: Buffer): Part {
  if (name === 'archive.json') return { part: 'header', header: parse(header, content) };
  if (name === 'manifest.json') return { part: 'manifest', manifest: parse(manifest, content) };
  const table = /^tables\/([a-z_]+)\/\d+$/.exec(name)?.[1];
  if (table === undefined) throw unreadable();
  return { part: 'rows', table, content };
}

function parse<Shape extends z.ZodType>(shape: Shape, content: Buffer): z.output<Shape> {
  const parsed = shape.safeParse(jsonOf(content));
  if (!parsed.success) throw unreadable();
  return parsed.data;
}

function jsonOf(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    throw unreadable();
  }
}

/** What an archive is, without reading its rows. */
export async function readHeader(keyring: Keyring, file: string): Promise<Header> {
  for await (const part of readArchive(keyring, file)) {
    if (part.part === 'header') return part.header;
    break;
  }
  throw unreadable();
}

export function unreadable(): Error {
  return startProblem(
    'restore/unreadable',
    'This file opens, but it is no whole copy that this Hearthside can read. It may be of a newer one, or damaged when it was made. Take another copy.',
  );
}
