import { asked, type Measure } from '../measure.ts';
import {
  attribution,
  depressed,
  howOften,
  license,
  littleInterest,
  nervous,
  reviewedOn,
  stem,
  worrying,
} from './phq.ts';

/** The first two questions are about worry, the last two about mood; each half from 3 on is a sign. */
export const measure: Measure = {
  scale: 'phq-4',
  title: 'Patient Health Questionnaire-4',
  stem,
  questions: asked(howOften, [nervous, worrying, littleInterest, depressed]),
  direction: 'lower-better',
  lowest: 0,
  highest: 12,
  bands: [
    { from: 0, to: 2, name: 'normal' },
    { from: 3, to: 5, name: 'mild' },
    { from: 6, to: 8, name: 'moderate' },
    { from: 9, to: 12, name: 'severe' },
  ],
  loinc: { panel: '69724-3', total: '70272-0' },
  license,
  attribution,
  sources: ['https://www.phqscreeners.com', 'Kroenke, Spitzer, Williams, Löwe 2009'],
  reviewedOn,
};
