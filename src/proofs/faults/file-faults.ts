/** Faults of the files that the house keeps beside its database. */
import { randomBytes } from 'node:crypto';
import { chmod, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as asks from '../../testing/asks.ts';
import type { Fault } from './fault.ts';
import { act, must, notInWords, readRecord, type Against, type Scene } from './scene.ts';

const keyFileOf = ({ house }: Scene) => join(house.folder, 'keys', 'master.key');

export const fileFaults: readonly Fault[] = [
  {
    given: 'a house that is open',
    when: 'its key file is gone, and put back before it is closed',
    holds: 'everything goes on as before',
    play: (scene) => whileKeyIs(scene, undefined),
  },
  {
    given: 'a house that is open',
    when: 'the key file of another house lies in the place of its own for a while',
    holds: 'nothing is closed with that key, and everything opens with the right one',
    play: (scene) => whileKeyIs(scene, otherKey()),
  },
  {
    given: 'a house that is closed',
    when: 'its key file is gone',
    holds: 'it stays shut, says so in a sentence, and makes no other key',
    play: (scene) => startWithKey(scene, undefined, 'The master key is missing.'),
  },
  {
    given: 'a house that is closed',
    when: 'its key file is that of another house',
    holds: 'it stays shut, says so in a sentence, and changes nothing',
    play: (scene) => startWithKey(scene, otherKey(), 'This master key is not the one'),
  },
  {
    given: 'a share',
    when: 'the ledger cannot be written',
    holds: 'people are told that taking it back could not be kept; it works as soon as it can be',
    play: withoutLedger,
  },
  {
    given: 'a house that is open',
    when: 'its checkpoints cannot be written, and it is closed and opened',
    holds: 'it opens all the same, and the log says so',
    play: withoutCheckpoints,
  },
];

const otherKey = () => `${randomBytes(32).toString('base64')}\n`;

/** Puts another text, or none, in the place of the key file; answers with how to put it back. */
async function swapKey(scene: Scene, text: string | undefined): Promise<() => Promise<void>> {
  const file = keyFileOf(scene);
  await rename(file, `${file}.away`);
  if (text !== undefined) await writeFile(file, text, { mode: 0o600 });
  return async () => {
    await rm(file, { force: true });
    await rename(`${file}.away`, file);
    await chmod(file, 0o600);
  };
}

async function whileKeyIs(scene: Scene, text: string | undefined): Promise<Against> {
  const { house, place, goal } = scene;
  const putBack = await swapKey(scene, text);
  const said = await act(place, 'client', { ...asks.says('Still here.'), item: goal });
  const opened = await place.callers.therapist.post(
    '/api/partnerships',
    JSON.stringify({ clients: ['Kim'] }),
  );
  await putBack();
  await house.close();
  await house.start();
  const after = await readRecord(scene, 'client');
  const { partnership } = JSON.parse(opened.text) as { partnership: string };
  const table = await place.callers.therapist.get(`/api/partnerships/${partnership}/record`);
  return [
    ...(said.status === 200 ? [] : [`an act was answered ${said.status}: ${said.text}`]),
    ...(opened.status === 201 ? [] : [`a new table was answered ${opened.status}: ${opened.text}`]),
    ...(after.text.includes('Still here.') ? [] : ['what was written meanwhile does not open']),
    ...(table.text.includes('Kim') ? [] : [`the new table does not open: ${table.text}`]),
  ];
}

async function startWithKey(
  scene: Scene,
  text: string | undefined,
  words: string,
): Promise<Against> {
  const { house } = scene;
  await house.close();
  const putBack = await swapKey(scene, text);
  const before = house.said().length;
  const opened = await house.start().then(
    () => true,
    () => false,
  );
  const said = house.said().slice(before);
  const left = (await readdir(join(house.folder, 'keys'))).length;
  await putBack();
  await house.start();
  const after = await readRecord(scene, 'client');
  return [
    ...(opened ? ['it opened'] : []),
    ...(said.includes(words) ? [] : [`it said: ${said}`]),
    ...(/\n\s+at /.test(said) ? [`it showed its insides: ${said}`] : []),
    ...(left === (text === undefined ? 1 : 2) ? [] : ['it made another key']),
    ...(after.status === 200 ? [] : [`with its key again, it answered ${after.status}`]),
  ];
}

async function withoutLedger(scene: Scene): Promise<Against> {
  const { house, place } = scene;
  const { client, friend } = place.people;
  const ledger = join(house.folder, 'ledger');
  await rename(ledger, `${ledger}.away`);
  await writeFile(ledger, '');
  const given = await act(place, 'client', asks.takesBack(client, friend));
  const seen = await readRecord(scene, 'friend');
  const out = await place.callers.therapist.post('/api/sign-out', '{}');
  await rm(ledger);
  await rename(`${ledger}.away`, ledger);
  await must(place, 'client', asks.takesBack(client, friend));
  const after = await readRecord(scene, 'friend');
  const files = await readdir(ledger);
  const lines = await Promise.all(files.map((file) => readFile(join(ledger, file), 'utf8')));
  return [
    ...notInWords('a taking-back', given, 503, 'house/ledger-away'),
    ...(seen.text.includes(asks.walk.title) ? [] : ['it says no, and did it']),
    ...(out.status === 204 ? [] : [`signing out was answered ${out.status}`]),
    ...(after.text.includes(asks.walk.title) ? ['it says yes, and did not do it'] : []),
    ...(lines.join('').includes('take-back') ? [] : ['the ledger does not say it']),
  ];
}

async function withoutCheckpoints(scene: Scene): Promise<Against> {
  const { house } = scene;
  const folder = join(house.folder, 'checkpoints');
  await rename(folder, `${folder}.away`);
  await writeFile(folder, '');
  const before = house.said().length;
  await house.close();
  await house.start();
  const read = await readRecord(scene, 'client');
  const said = house.said().slice(before);
  await rm(folder);
  await rename(`${folder}.away`, folder);
  return [
    ...(read.status === 200 ? [] : [`reading was answered ${read.status}`]),
    ...(/checkpoint/.test(said) ? [] : [`the log does not say it: ${said}`]),
  ];
}
