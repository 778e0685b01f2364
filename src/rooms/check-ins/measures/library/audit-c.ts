import { choices, type Measure, type Question } from '../measure.ts';

const questions: readonly Question[] = [
  {
    text: 'How often do you have a drink containing alcohol?',
    answers: choices([
      'Never',
      'Monthly or less',
      '2-4 times a month',
      '2-3 times a week',
      '4 or more times a week',
    ]),
    loinc: '68518-0',
  },
  {
    text: 'How many drinks containing alcohol do you have on a typical day when you are drinking?',
    answers: choices(['1 or 2', '3 or 4', '5 or 6', '7 to 9', '10 or more']),
    loinc: '68519-8',
  },
  {
    text: 'How often do you have six or more drinks on one occasion?',
    answers: choices(['Never', 'Less than monthly', 'Monthly', 'Weekly', 'Daily or almost daily']),
    loinc: '68520-6',
  },
];

/**
 * The first three questions of AUDIT, as its own form words them. Publishers read 4 and more (for
 * women 3 and more) as a reason to ask further; points from the first question alone say little.
 * One number for everybody would be wrong, so there is no cut-off here.
 */
export const measure: Measure = {
  scale: 'audit-c',
  title: 'Alcohol Use Disorders Identification Test, the three questions on drinking',
  stem: '',
  questions,
  direction: 'lower-better',
  lowest: 0,
  highest: 12,
  loinc: { panel: '72109-2', total: '75626-2' },
  license: {
    words: 'AUDIT © World Health Organization 2001: free to use, not for sale.',
    commercialUse: false,
  },
  attribution:
    'From the Alcohol Use Disorders Identification Test (AUDIT), © World Health Organization 2001. This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license.',
  sources: [
    'WHO/MSD/MSB/01.6a, the form that people fill in themselves',
    'Bush et al. 1998 (the three questions alone)',
  ],
  reviewedOn: '2026-11-22',
};
