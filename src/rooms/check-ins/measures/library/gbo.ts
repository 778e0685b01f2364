import { choices, type Measure } from '../measure.ts';

const fromZeroToTen = choices(Array.from({ length: 11 }, (_, n) => String(n)));

/**
 * Handed out by the house only where the practice has acknowledged its license. The goals stand in
 * the places of the questions, in the words of the person whose they are; fewer than three may.
 */
export const measure: Measure = {
  scale: 'gbo',
  title: 'Goal-Based Outcomes (GBO)',
  stem: 'Today I would rate progress to this goal. Remember a score of zero means no progress has been made towards a goal, a score of ten means a goal has been reached fully, and a score of five is exactly half way between the two.',
  questions: ['Goal 1', 'Goal 2', 'Goal 3'].map((text) => ({
    text,
    answers: fromZeroToTen,
    isNumber: true,
  })),
  direction: 'higher-better',
  lowest: 0,
  highest: 10,
  total: 'mean',
  reliableChange: 3,
  license: {
    spdx: 'CC-BY-NC-SA-4.0',
    words:
      'Creative Commons Attribution-NonCommercial-ShareAlike 4.0: free for care that is not run for profit.',
    commercialUse: false,
    needsAcknowledgment: true,
  },
  attribution:
    'The Goal-Based Outcomes (GBO) tool. © Dr Duncan Law. Shared under Creative Commons license BY-NC-SA 4.0, https://goals-in-therapy.com. Set for a screen: one goal a page, and the mean of the goals as its number.',
  sources: [
    'Law D (2019), The goal-based outcome (GBO) tool: guidance notes',
    'CamCOPS, GBO goal progress sheet: its words as a file, and as its manual quotes the form (the two differ in a comma)',
    'Edbrooke-Childs et al. 2015 (a change of 2.45, rounded up to a whole number)',
  ],
  reviewedOn: '2026-11-23',
};
