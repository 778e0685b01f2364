/** Words in what check-ins ask: goals that people write, and a measure that their practice brings. */
import { v7 as newId } from 'uuid';
import { bringMeasure } from '../../rooms/check-ins/measures/bring/bring-measure.ts';
import { broughtScaleOf } from '../../rooms/check-ins/measures/bring/brought-measure.ts';
import { exampleFiles } from '../../testing/brought-files.ts';
import { cast } from '../../testing/cast.ts';
import { there } from '../../testing/there.ts';
import type { Talk } from './talk.ts';

export async function sayInMeasures(talk: Talk): Promise<void> {
  const { send, next } = talk;
  const on = { isOn: true, acknowledges: true };
  const path = '/api/practice/measures/{measure}';
  await send('priya', 'PUT', path.replace('{measure}', 'gbo'), on, path);
  await agreeOn(talk, () => ({ measure: 'gbo', goals: [next(), next()] }));
  // Words that are no file are told why not, and told back to nobody else.
  const files = { questionnaire: next(), scoring: next() };
  await send('priya', 'POST', '/api/practice/measures', files);
  const brought = await bring(talk);
  await agreeOn(talk, () => ({ measure: 'brought', brought }));
}

/** The manual's example, in words of the corpus wherever they are plain enough for a form. */
async function bring({ send, next }: Talk) {
  const { license, ...rule } = JSON.parse(exampleFiles.scoring);
  const said = { words: next(), attribution: next(), source: next() };
  const scoring = JSON.stringify({
    ...rule,
    key: newId(),
    name: next(),
    bands: [0, 3, 6].map((from) => ({ from, name: next() })),
    license: { ...license, ...said },
  });
  const files = { ...exampleFiles, scoring };
  const { body } = await send('priya', 'POST', '/api/practice/measures', files);
  const read = bringMeasure(files);
  if ('reasons' in read) throw new Error(`the example is no measure: ${scoring}`);
  return broughtScaleOf(read.measure, there(body.kept).version);
}

async function agreeOn({ act }: Talk, asked: () => object): Promise<void> {
  const about = [cast.mateo.id];
  const terms = { ...asked(), rhythm: 'weekly' };
  const { item, entries } = await act('amara', 'check-ins/propose', { terms }, newId(), about);
  const over = there(entries[0]).id;
  const other = { ...asked(), rhythm: 'monthly' };
  await act('amara', 'check-ins/suggest-change', { terms: other, over }, item);
}
