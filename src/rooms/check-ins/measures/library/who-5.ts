import { asked, choices, type Measure } from '../measure.ts';

const howMuchTime = choices([
  'At no time',
  'Some of the time',
  'Less than half of the time',
  'More than half of the time',
  'Most of the time',
  'All of the time',
]);

/** Handed out by the house only where the practice has acknowledged its license. */
export const measure: Measure = {
  scale: 'who-5',
  title: 'WHO-5 Well-Being Index',
  stem: 'Please indicate for each of the five statements which is closest to how you have been feeling over the last two weeks.',
  questions: asked(howMuchTime, [
    'I have felt cheerful and in good spirits',
    'I have felt calm and relaxed',
    'I have felt active and vigorous',
    'I woke up feeling fresh and rested',
    'My daily life has been filled with things that interest me',
  ]),
  direction: 'higher-better',
  lowest: 0,
  highest: 100,
  times: 4,
  caseness: 50,
  reliableChange: 10,
  license: {
    spdx: 'CC-BY-NC-SA-3.0-IGO',
    words:
      'Creative Commons Attribution-NonCommercial-ShareAlike 3.0 IGO: free for care that is not run for profit.',
    commercialUse: false,
    needsAcknowledgment: true,
  },
  attribution:
    '© World Health Organization 2024. The World Health Organization-Five Well-Being Index (WHO-5). License: CC BY-NC-SA 3.0 IGO. The World Health Organization does not endorse this product.',
  sources: ['WHO-5, 2024 edition', 'Topp et al. 2015 (change of 10)'],
  reviewedOn: '2026-11-22',
};
