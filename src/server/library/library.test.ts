/** The library of a practice, over HTTP and in a real database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approaches } from '../../rooms/decisions/library/approaches.ts';
import { openDoorstep, openTestPractice, signedIn, type Doorstep } from '../../testing/doorstep.ts';
import type { Visitor } from '../../testing/visitor.ts';

let step: Doorstep;
let therapist: Visitor;
let keeper: Visitor;

beforeAll(async () => {
  step = await openDoorstep();
  await openTestPractice(step);
  therapist = (await signedIn(step, { offices: ['therapist'] })).visitor;
  keeper = (await signedIn(step, { offices: ['keeper'] })).visitor;
});
afterAll(() => step.close());

const path = '/api/practice/approaches';
const ours = { ...approaches['cbt'], name: 'CBT as we do it' };
const read = async (visitor: Visitor) => (await visitor.ask('GET', path)).body.approaches;

test('a text is written, written again and taken down; each version stays', async () => {
  expect((await therapist.ask('PUT', `${path}/cbt`, ours)).status).toBe(204);
  const again = { ...ours, name: 'CBT, newer' };
  expect((await therapist.ask('PUT', `${path}/cbt`, again)).status).toBe(204);
  expect((await therapist.ask('DELETE', `${path}/cbt`)).status).toBe(204);
  const [text] = await read(therapist);
  expect(text).toMatchObject({ key: 'cbt', approach: null });
  expect(text.written.map((each: { approach: unknown }) => each.approach)).toEqual([
    ours,
    again,
    null,
  ]);
  expect(text.written[0]).toMatchObject({ by: expect.any(String), at: expect.any(Number) });
});

test('who reads and does not write is not told who wrote what', async () => {
  await therapist.ask('PUT', `${path}/ours`, ours);
  const texts = await read(keeper);
  expect(texts.map(({ written }: { written: unknown[] }) => written)).toEqual([[], []]);
  expect(texts[1]).toMatchObject({ key: 'ours', approach: ours });
});

test('who has no office that writes, and who sits at no table, finds nothing here', async () => {
  const { visitor: nobody } = await signedIn(step);
  const asked = [
    await keeper.ask('PUT', `${path}/cbt`, ours),
    await keeper.ask('DELETE', `${path}/cbt`),
    await nobody.ask('GET', path),
    await nobody.ask('PUT', `${path}/cbt`, ours),
  ];
  expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

test('what was never there is not taken down, and a text has all its parts and no more', async () => {
  const asked = [
    await therapist.ask('DELETE', `${path}/never-there`),
    await therapist.ask('PUT', `${path}/cbt`, { ...ours, more: 'words' }),
    await therapist.ask('PUT', `${path}/cbt`, { name: 'CBT' }),
    await therapist.ask('PUT', `${path}/Not a key`, ours),
  ];
  expect(asked.map(({ status }) => status)).toEqual([404, 400, 400, 400]);
});

test('two who write at once both have their version', async () => {
  const names = ['One', 'Two', 'Three'];
  await Promise.all(
    names.map((name) => therapist.ask('PUT', `${path}/at-once`, { ...ours, name })),
  );
  const text = (await read(therapist)).find(({ key }: { key: string }) => key === 'at-once');
  const written = text.written.map((each: { approach: { name: string } }) => each.approach.name);
  expect(written.toSorted()).toEqual(names.toSorted());
});
