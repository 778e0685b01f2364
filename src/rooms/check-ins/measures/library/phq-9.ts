import { asked, choices, type Measure } from '../measure.ts';
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
  scale: 'phq-9',
  title: 'Patient Health Questionnaire-9',
  stem,
  questions: [
    ...asked(howOften, [
      littleInterest,
      depressed,
      ['Trouble falling or staying asleep, or sleeping too much', '44259-0'],
      ['Feeling tired or having little energy', '44254-1'],
      ['Poor appetite or overeating', '44251-7'],
      [
        'Feeling bad about yourself – or that you are a failure or have let yourself or your family down',
        '44258-2',
      ],
      [
        'Trouble concentrating on things, such as reading the newspaper or watching television',
        '44252-5',
      ],
      [
        'Moving or speaking so slowly that other people could have noticed? Or the opposite – being so fidgety or restless that you have been moving around a lot more than usual',
        '44253-3',
      ],
      ['Thoughts that you would be better off dead or of hurting yourself in some way', '44260-8'],
    ]),
    {
      text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
      answers: choices(
        ['Not difficult at all', 'Somewhat difficult', 'Very difficult', 'Extremely difficult'],
        0,
        ['LA6572-7', 'LA6573-5', 'LA6575-0', 'LA6574-3'],
      ),
      loinc: '69722-7',
      isUnscored: true,
    },
  ],
  direction: 'lower-better',
  lowest: 0,
  highest: 27,
  bands: [
    { from: 0, to: 4, name: 'minimal' },
    { from: 5, to: 9, name: 'mild' },
    { from: 10, to: 14, name: 'moderate' },
    { from: 15, to: 19, name: 'moderately severe' },
    { from: 20, to: 27, name: 'severe' },
  ],
  caseness: 10,
  reliableChange: 6,
  loinc: { panel: '44249-1', total: '44261-6' },
  license,
  attribution,
  sources: ['https://www.phqscreeners.com', 'PMC8411661 (cut-off and reliable change)'],
  reviewedOn,
};
