/** Controls: bugs in reading what a practice brings, each of which the manual's example notices. */
import { describe, expect, test } from 'vitest';
import { exampleFiles } from '../../../../testing/brought-files.ts';
import { faultyParts, type PlantedBug } from '../../../../testing/faulty-rules.ts';
import * as bringing from './bring-measure.ts';
import * as kept from './brought-measure.ts';
import * as scale from '../brought-scale.ts';
import * as check from '../../check-in.ts';
import * as answering from '../../answering.ts';

type Rules = typeof bringing & typeof kept & typeof scale & typeof check & typeof answering;
const folder = 'rooms/check-ins';
const parts = [
  'measures/bring/bring-measure',
  'measures/bring/brought-measure',
  'measures/brought-scale',
  'check-in',
  'answering',
].map((part) => `${folder}/${part}`);

/** What must come of the example, and of the example with one thing wrong. */
function told({
  bringMeasure,
  broughtScaleOf,
  scaleOfBrought,
  isRiskAnswer,
  isRiskQuestion,
}: Rules) {
  const brought = bringMeasure(exampleFiles);
  if ('reasons' in brought) return brought;
  const rule = scaleOfBrought(broughtScaleOf(brought.measure, 1));
  const wrong = [
    ['"valueDecimal": 3', '"valueDecimal": 2.5'],
    ['"text": "I came to rest"', '"text": "I came to *rest*, **much**"'],
    ['"linkId": "quiet",', '"linkId": "quiet", "enableWhen": [],'],
    ['"linkId": "quiet",', '"linkId": "quiet", "unheardOf": true,'],
    ['"linkId": "alone"', '"linkId": "quiet"'],
  ].map(([from = '', to = '']) => {
    const questionnaire = exampleFiles.questionnaire.replace(from, to);
    const read = bringMeasure({ ...exampleFiles, questionnaire });
    return 'reasons' in read ? read.reasons.map(({ code }) => code) : [];
  });
  return {
    counted: brought.measure.questions.map(({ isUnscored }) => isUnscored !== true),
    reversed: brought.measure.questions.map(({ isReversed }) => isReversed === true),
    risky: [0, 1, 3].map((answer) => isRiskAnswer(rule, { question: 2, answer })),
    closed: [0, 1, 2, 3].map((question) => isRiskQuestion(rule, question)),
    values: rule.questions.map(({ values }) => values),
    wrong,
  };
}

const right = {
  counted: [true, true, true, false],
  reversed: [true, false, false, false],
  risky: [false, true, true],
  closed: [false, false, true, false],
  values: [[0, 1, 3], [0, 1, 3], [0, 1, 3], undefined],
  wrong: [
    ['answer-not-whole'],
    ['not-plain'],
    ['changes-the-form'],
    ['not-known'],
    ['link-id-twice', 'no-such-question'],
  ],
};

const bug = (what: string, file: string, from: string, to: string): PlantedBug => ({
  bug: what,
  file: `${folder}/${file}.ts`,
  from,
  to,
});
const bring = 'measures/bring';
const planted = [
  bug(
    'the risk question is lost on the way in',
    `${bring}/bring-measure`,
    'risks.length > 0 &&',
    'false &&',
  ),
  bug(
    'the risk question is not agreed on',
    `${bring}/brought-measure`,
    '...(risk && { risk }),',
    '',
  ),
  bug(
    'the risk question is not read from what is agreed',
    'measures/brought-scale',
    '...(risks && { risk: risks }),',
    '',
  ),
  bug('a risk answer begins one later', 'answering', 'given >= each.from', 'given > each.from'),
  bug(
    'another question is the one about safety',
    'check-in',
    'each.question === asked',
    'each.question !== asked',
  ),
  bug(
    'numbers between the answers are answers',
    `${bring}/brought-measure`,
    '...(!isWhole &&',
    '...(isWhole &&',
  ),
  bug('half numbers are taken', `${bring}/answers`, '!Number.isInteger(number)', 'false'),
  bug('markup is taken', `${bring}/plain`, '|| markup.test(read.data)', ''),
  bug(
    'a question that is not always asked is taken',
    `${bring}/questionnaire`,
    "'enableWhen ",
    "'",
  ),
  bug('what is not known is taken', `${bring}/questionnaire`, "!name.startsWith('_')", 'false'),
  bug('two questions have one name', `${bring}/questionnaire`, 'seen.has(linkId)', 'false'),
  bug(
    'all questions are counted',
    `${bring}/bring-measure`,
    '!counted.includes(linkId) &&',
    'false &&',
  ),
  bug('nothing is reversed', `${bring}/bring-measure`, 'reversed.includes(linkId) &&', 'false &&'),
];

test('without a bug, the example is read as the manual says', () => {
  const rules = { ...bringing, ...kept, ...scale, ...check, ...answering };
  expect(told(rules)).toEqual(right);
});

describe('the example notices that', () => {
  test.each(planted)('$bug', async (each) => {
    expect(told((await faultyParts(each, parts)) as Rules)).not.toEqual(right);
  });
});
