import { asked, type Measure } from '../measure.ts';
import {
  attribution,
  depressed,
  howOften,
  license,
  littleInterest,
  reviewedOn,
  stem,
} from './phq.ts';

export const measure: Measure = {
  scale: 'phq-2',
  title: 'Patient Health Questionnaire-2',
  stem,
  questions: asked(howOften, [littleInterest, depressed]),
  direction: 'lower-better',
  lowest: 0,
  highest: 6,
  caseness: 3,
  loinc: { panel: '55757-9', total: '55758-7' },
  license,
  attribution,
  sources: ['https://www.phqscreeners.com'],
  reviewedOn,
};
