/** Measures that a practice brings, and what is switched off: over HTTP and in a real database. */
import { beforeEach, describe, expect, test } from 'vitest';
import { exampleFiles, exampleScale } from '../../testing/brought-files.ts';
import { withClient } from '../../testing/connection.ts';
import { openDoorstep, openTestPractice, signedIn, type Doorstep } from '../../testing/doorstep.ts';
import { setTable } from '../../testing/table.ts';
import type { Visitor } from '../../testing/visitor.ts';

let step: Doorstep;
let administrator: Visitor;
let therapist: Visitor;

beforeEach(async () => {
  step = await openDoorstep();
  await openTestPractice(step);
  administrator = (await signedIn(step, { offices: ['administrator'] })).visitor;
  therapist = (await signedIn(step, { offices: ['therapist'] })).visitor;
  return () => step.close();
});

const shelf = '/api/practice/measures';
const bring = (files: object = exampleFiles) => administrator.ask('POST', shelf, files);
const inUse = async () => (await therapist.ask('GET', '/api/measures')).body.brought;
const words = (version: number) =>
  therapist.ask('GET', `/api/measures/brought/four-evenings/${version}`);
const scoring = (change: object) =>
  JSON.stringify({ ...JSON.parse(exampleFiles.scoring), ...change });

describe('a practice brings a measure', () => {
  test('it is read, kept, and there for its people', async () => {
    const { status, body } = await bring();
    expect([status, body]).toEqual([
      200,
      { kept: { key: 'four-evenings', version: 1 }, reasons: [] },
    ]);
    expect(await inUse()).toEqual([exampleScale()]);
    expect((await words(1)).body.questions[0].text).toBe('I came to rest');
    const decided = await administrator.ask('GET', '/api/practice/check-ins');
    expect(decided.body.brought).toEqual([
      expect.objectContaining({ name: 'Four evenings', questions: 4, hasRisk: true, isOn: true }),
    ]);
  });

  test('files that are none are refused with every reason, and nothing is kept', async () => {
    const { body } = await bring({
      questionnaire: exampleFiles.questionnaire.replace('"choice"', '"date"'),
      scoring: scoring({ direction: 'up' }),
    });
    expect(body.kept).toBeNull();
    expect(body.reasons).toEqual([
      { code: 'kind-not-usable', where: 'quiet', what: 'date' },
      { code: 'scoring-wrong', where: 'direction', what: 'lower-better, higher-better' },
    ]);
    expect(await inUse()).toEqual([]);
    const long = await bring({ ...exampleFiles, scoring: ' '.repeat(30_000) });
    expect([long.status, long.body.issues[0].code]).toEqual([400, 'practice/file-too-long']);
    expect((await bring({ ...exampleFiles, more: 1 })).status).toBe(400);
  });

  test('the same again is the same version; other words are a newer one, and the old one stays', async () => {
    await bring();
    expect((await bring()).body.kept.version).toBe(1);
    const questionnaire = exampleFiles.questionnaire.replace('I came to rest', 'I could rest');
    expect((await bring({ ...exampleFiles, questionnaire })).body.kept.version).toBe(2);
    expect(await inUse()).toEqual([exampleScale(2)]);
    expect((await words(1)).body.questions[0].text).toBe('I came to rest');
    expect((await words(2)).body.questions[0].text).toBe('I could rest');
  });

  test('not even the house changes what was brought', async () => {
    await bring();
    const change = step.door.database.atDoor((db) =>
      db.updateTable('practice_brought_measure').set({ measure: '{}' }).execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });

  test('a non-commercial one waits until its license was acknowledged', async () => {
    const license = { ...JSON.parse(exampleFiles.scoring).license, nonCommercial: true };
    await bring({ ...exampleFiles, scoring: scoring({ license }) });
    expect([await inUse(), (await words(1)).status]).toEqual([[], 404]);
    const path = `${shelf}/brought/four-evenings/1`;
    const silent = await administrator.ask('PUT', path, { isOn: true, acknowledges: false });
    expect(silent.body.code).toBe('practice/license-not-acknowledged');
    await administrator.ask('PUT', path, { isOn: true, acknowledges: true });
    expect([(await inUse()).length, (await words(1)).status]).toEqual([1, 200]);
    const decided = await administrator.ask('GET', '/api/practice/check-ins');
    expect(decided.body.brought[0].acknowledged).toEqual({
      by: expect.any(String),
      at: expect.any(Number),
    });
  });

  test('who is no administrator brings and switches nothing, and other practices read nothing', async () => {
    await bring();
    const path = `${shelf}/brought/four-evenings`;
    const off = { isOn: false, acknowledges: false };
    const asked = [
      await therapist.ask('POST', shelf, exampleFiles),
      await therapist.ask('PUT', `${path}/1`, off),
      await administrator.ask('PUT', `${path}/2`, off),
      await words(2),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const { practice } = await setTable(step.connection, step.door.keyring, {});
    await withClient(step.connection, (db) =>
      db.query('update practice_brought_measure set practice_id = $1', [practice]),
    );
    expect([await inUse(), (await words(1)).status]).toEqual([[], 404]);
  });
});
