import { asked, choices, type Measure } from '../measure.ts';

const often = choices([
  'Not at all',
  'Only occasionally',
  'Sometimes',
  'Often',
  'Most or all the time',
]);
const turned = ({ text, answers }: Measure['questions'][number]) => ({
  text,
  answers,
  isReversed: true as const,
});

const statements = asked(often, [
  'I have felt tense, anxious or nervous',
  'I have felt I have someone to turn to for support when needed',
  'I have felt able to cope when things go wrong',
  'Talking to people has felt too much for me',
  'I have felt panic or terror',
  'I made plans to end my life',
  'I have had difficulty getting to sleep or staying asleep',
  'I have felt despairing or hopeless',
  'I have felt unhappy',
  'Unwanted images or memories have been distressing me',
]);

/**
 * Handed out by the house only where the practice has acknowledged its license, which allows no
 * change: an official translation is brought by the practice, and never made here.
 */
export const measure: Measure = {
  scale: 'core-10',
  title: 'CORE-10',
  stem: 'This form has 10 statements about how you have been OVER THE LAST WEEK. Please read each statement and think how often you felt that way last week. Then tick the box which is closest to this.',
  questions: statements.map((each, n) => (n === 1 || n === 2 ? turned(each) : each)),
  direction: 'lower-better',
  lowest: 0,
  highest: 40,
  mayMiss: 1,
  caseness: 11,
  reliableChange: 6,
  license: {
    spdx: 'CC-BY-NC-ND-4.0',
    words:
      'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0: free for care that is not run for profit. Nothing in it may be changed.',
    commercialUse: false,
    needsAcknowledgment: true,
  },
  attribution: '© CORE System Trust: https://www.coresystemtrust.org.uk/copyright.pdf',
  sources: [
    'Barkham et al. 2013 (a case from 11, a change of 6 at 90 percent)',
    'Copies of the form, as docs/check-ins.md says: the publisher’s own file was not opened',
  ],
  reviewedOn: '2026-11-23',
};
