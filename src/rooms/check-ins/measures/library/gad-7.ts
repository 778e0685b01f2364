import { asked, type Measure } from '../measure.ts';
import { attribution, howOften, license, nervous, reviewedOn, stem, worrying } from './phq.ts';

export const measure: Measure = {
  scale: 'gad-7',
  title: 'Generalized Anxiety Disorder-7',
  stem,
  questions: asked(howOften, [
    nervous,
    worrying,
    ['Worrying too much about different things', '69733-4'],
    ['Trouble relaxing', '69734-2'],
    ['Being so restless that it is hard to sit still', '69735-9'],
    ['Becoming easily annoyed or irritable', '69689-8'],
    ['Feeling afraid as if something awful might happen', '69736-7'],
  ]),
  direction: 'lower-better',
  lowest: 0,
  highest: 21,
  bands: [
    { from: 0, to: 4, name: 'minimal' },
    { from: 5, to: 9, name: 'mild' },
    { from: 10, to: 14, name: 'moderate' },
    { from: 15, to: 21, name: 'severe' },
  ],
  caseness: 8,
  reliableChange: 4,
  loinc: { panel: '69737-5', total: '70274-6' },
  license,
  attribution,
  sources: ['https://www.phqscreeners.com', 'PMC8411661 (cut-off and reliable change)'],
  reviewedOn,
};
