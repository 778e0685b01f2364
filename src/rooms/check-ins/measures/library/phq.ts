/** The family of the Patient Health Questionnaire: what its measures have in common. */
import { choices, type License } from '../measure.ts';

export const stem =
  'Over the last 2 weeks, how often have you been bothered by any of the following problems?';

// The lowest answer of all of them is "Not at all". Copies that say "Not at all sure" are a slip.
export const howOften = choices(
  ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
  0,
  ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'],
);

export const license: License = {
  words: 'No permission required to reproduce, translate, display or distribute.',
  commercialUse: true,
};

export const attribution =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license.';

export const reviewedOn = '2026-11-22';

export const depressed = ['Feeling down, depressed, or hopeless', '44255-8'] as const;
export const littleInterest = ['Little interest or pleasure in doing things', '44250-9'] as const;
export const nervous = ['Feeling nervous, anxious or on edge', '69725-0'] as const;
export const worrying = ['Not being able to stop or control worrying', '68509-9'] as const;
