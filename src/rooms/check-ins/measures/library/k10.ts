import { asked, choices, type Measure } from '../measure.ts';

const howOften = choices(
  [
    'None of the time',
    'A little of the time',
    'Some of the time',
    'Most of the time',
    'All of the time',
  ],
  1,
);

/** As Australian services print it. It asks nothing about dying: other measures do. */
export const measure: Measure = {
  scale: 'k10',
  title: 'Kessler Psychological Distress Scale',
  stem: '',
  questions: asked(howOften, [
    'In the past 4 weeks, about how often did you feel tired out for no good reason?',
    'In the past 4 weeks, about how often did you feel nervous?',
    'In the past 4 weeks, about how often did you feel so nervous that nothing could calm you down?',
    'In the past 4 weeks, how often did you feel hopeless?',
    'In the past 4 weeks, how often did you feel restless or fidgety?',
    'In the past 4 weeks, how often did you feel so restless you could not sit still?',
    'In the past 4 weeks, how often did you feel depressed?',
    'In the past 4 weeks, how often did you feel that everything was an effort?',
    'In the past 4 weeks, how often did you feel so sad that nothing could cheer you up?',
    'In the past 4 weeks, how often did you feel worthless?',
  ]),
  direction: 'lower-better',
  lowest: 10,
  highest: 50,
  bands: [
    { from: 10, to: 15, name: 'low' },
    { from: 16, to: 21, name: 'moderate' },
    { from: 22, to: 29, name: 'high' },
    { from: 30, to: 50, name: 'very high' },
  ],
  license: { words: 'Available for unrestricted use.', commercialUse: true },
  attribution:
    '© World Health Organization 2003. Kessler R.C., Barker P.R., Colpe L.J., et al. (2003). Screening for serious mental illness in the general population. Archives of General Psychiatry, 60(2), 184–189.',
  sources: [
    'https://docs.pmhc-mds.com (K10+, questions 1 to 10)',
    'Australian Bureau of Statistics 4817.0 (bands)',
  ],
  reviewedOn: '2026-11-22',
};
