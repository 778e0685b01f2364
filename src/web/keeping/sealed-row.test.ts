import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  freshRow,
  isRow,
  markOf,
  newWord,
  openRow,
  roomForWords,
  sealRow,
  type Row,
} from './sealed-row.ts';

const passphrase = 'a lamp in the window';
const words = JSON.stringify({ name: 'What I do on my own', text: 'Öffne das Fenster 👩‍👧' });

async function sealed(said = words, by = passphrase, before = freshRow()) {
  const row = await sealRow(before, by, said);
  if (row === 'too-long') throw new Error('this fits');
  return row;
}

/** Sealing takes its time, so what several tests look at is sealed once. */
let row: Row;
beforeAll(async () => void (row = await sealed()));

describe('words that are sealed', () => {
  it('are opened by their passphrase, and by no other', async () => {
    expect(await openRow(row, passphrase)).toBe(words);
    expect(await openRow(row, 'A lamp in the window')).toBeUndefined();
    expect(await openRow(row, '')).toBeUndefined();
  });

  it('take the passphrase as it was meant', async () => {
    const other = await sealed(words, 'die Öfen im Café');
    expect(await openRow(other, ' die Öfen im Cafe\u0301 ')).toBe(words);
  });

  it('are gone with one bit, wherever it is', async () => {
    // Salt, IV, the padding, the tag.
    for (const at of [16, 32, 60_000, row.length - 1]) {
      const other = row.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      expect(await openRow(other, passphrase), `bit in byte ${at}`).toBeUndefined();
    }
  });

  it('are what another hand opens, made of the same published parts', async () => {
    const bytes = Buffer.from(row);
    const key = pbkdf2Sync(passphrase, bytes.subarray(16, 32), 1_000_000, 32, 'sha256');
    const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(32, 44));
    opening.setAAD(Buffer.from('hearthside kept, form 1'));
    opening.setAuthTag(bytes.subarray(-16));
    const padded = Buffer.concat([opening.update(bytes.subarray(44, -16)), opening.final()]);
    const length = padded.readUInt32BE();
    expect(padded.subarray(4, 4 + length).toString('utf8')).toBe(words);
    expect(padded.subarray(4 + length).every((byte) => byte === 0)).toBe(true);
  });

  it('have their size in common with any others, and with nothing', async () => {
    const sizes = [await sealed(''), await sealed('x'.repeat(roomForWords)), freshRow()];
    expect(sizes.map(({ byteLength }) => byteLength)).toEqual([65_536, 65_536, 65_536]);
    expect(await openRow(await sealed('x'.repeat(roomForWords)), passphrase)).toHaveLength(
      roomForWords,
    );
  });

  it('are refused where they do not fit, counted in bytes', async () => {
    expect(await sealRow(freshRow(), passphrase, 'x'.repeat(roomForWords + 1))).toBe('too-long');
    expect(await sealRow(freshRow(), passphrase, 'ö'.repeat(roomForWords / 2 + 1))).toBe(
      'too-long',
    );
  });

  it('keep the mark of their device, and nothing else of what was there', async () => {
    const before = freshRow();
    const [one, other] = [
      await sealed(words, passphrase, before),
      await sealed(words, passphrase, before),
    ];
    expect(markOf(one)).toBe(markOf(before));
    expect(one.slice(16, 44)).not.toEqual(before.slice(16, 44));
    // The same words twice: another salt, another IV, other bytes.
    expect(one.slice(16, 60)).not.toEqual(other.slice(16, 60));
  });
});

describe('a row in which nothing is kept', () => {
  it('opens with nothing', async () => {
    expect(await openRow(freshRow(), passphrase)).toBeUndefined();
  });

  it('looks like one in which something is: no compressor finds an order in either', async () => {
    const smallest = (bytes: Uint8Array) => deflateRawSync(bytes, { level: 9 }).byteLength;
    for (const each of [freshRow(), await sealed('x'.repeat(60_000))]) {
      expect(smallest(each)).toBeGreaterThan(each.byteLength);
      expect(Math.abs(share(each) - 1 / 2), 'as many ones as zeros').toBeLessThan(0.005);
    }
    // The control: words that were only written down are found at once.
    expect(smallest(new TextEncoder().encode('x'.repeat(60_000)))).toBeLessThan(1_000);
  });

  it('has a mark of chance, as the server reads it', () => {
    const marks = Array.from({ length: 200 }, () => markOf(freshRow()));
    for (const mark of [...marks, newWord()]) expect(mark).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(new Set(marks).size).toBe(200);
  });

  it('is known by its size; anything else is none', () => {
    expect(isRow(freshRow())).toBe(true);
    for (const other of [undefined, null, 'x', new Uint8Array(10), [1, 2]])
      expect(isRow(other)).toBe(false);
  });
});

/** Of how many bits are one. */
function share(bytes: Uint8Array): number {
  let ones = 0;
  for (const byte of bytes) ones += byte.toString(2).replaceAll('0', '').length;
  return ones / (bytes.byteLength * 8);
}
