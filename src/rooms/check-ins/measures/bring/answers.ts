/** The answers to one question of a FHIR Questionnaire, each with its number. */
import { highestValue } from '../brought-scale.ts';
import type { Choice } from '../measure.ts';
import { isThing, readPlain, thingsIn, type Thing } from './plain.ts';
import type { Reasons } from './reasons.ts';

/** Where a form keeps the number of an answer: the newer name first. */
const numbersAt = [
  'http://hl7.org/fhir/StructureDefinition/itemWeight',
  'http://hl7.org/fhir/StructureDefinition/ordinalValue',
];

/** The answers to choose from, as the form words them. */
export function readChoices(item: Thing, where: string, reasons: Reasons): Choice[] | undefined {
  const options = thingsIn(item['answerOption']);
  if (options.length !== lengthOf(item['answerOption'])) {
    return reasons.add('answer-without-words', where);
  }
  const numbers = options.map(numberOf);
  if (numbers.every((number) => number === undefined)) return reasons.add('no-numbers', where);
  if (options.length < 2) return reasons.add('one-answer', where);
  const read = options.flatMap((option, n): Choice[] => {
    const text = wordsOf(option, where, reasons);
    const value = readNumber(numbers[n], where, text ?? '', reasons);
    return text === undefined || value === undefined ? [] : [{ value, text }];
  });
  const twice = read.find(({ value }, n) => read.findIndex((it) => it.value === value) < n);
  if (twice) reasons.add('answer-number-twice', where, String(twice.value));
  return read;
}

/** One that is no answer at all would be left out unseen. */
const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);

function wordsOf(option: Thing, where: string, reasons: Reasons): string | undefined {
  const coding = option['valueCoding'];
  const words = isThing(coding) ? coding['display'] : option['valueString'];
  if (words === undefined) return reasons.add('answer-without-words', where);
  return readPlain(words, where, reasons);
}

/** The number stands with the answer, or with its code. */
function numberOf(option: Thing): unknown {
  const coding = option['valueCoding'];
  const noted = [option, ...(isThing(coding) ? [coding] : [])].flatMap((each) =>
    thingsIn(each['extension']),
  );
  return numbersAt.flatMap((url) =>
    noted.filter((each) => each['url'] === url).map((each) => each['valueDecimal']),
  )[0];
}

function readNumber(
  number: unknown,
  where: string,
  answer: string,
  reasons: Reasons,
): number | undefined {
  if (typeof number !== 'number') return reasons.add('answer-without-number', where, answer);
  if (!Number.isInteger(number)) return reasons.add('answer-not-whole', where, answer);
  if (number < 0 || number > highestValue) {
    return reasons.add('answer-out-of-range', where, answer);
  }
  // Minus zero is zero.
  return number + 0;
}

const ends = {
  lowest: 'http://hl7.org/fhir/StructureDefinition/minValue',
  highest: 'http://hl7.org/fhir/StructureDefinition/maxValue',
};

/** A question that is answered with a whole number from zero on: each of them is an answer. */
export function readNumbers(item: Thing, where: string, reasons: Reasons): Choice[] | undefined {
  const lowest = endOf(item, ends.lowest) ?? 0;
  const highest = endOf(item, ends.highest);
  const isRange =
    typeof highest === 'number' &&
    Number.isInteger(highest) &&
    lowest === 0 &&
    highest >= 1 &&
    highest <= highestValue;
  if (!isRange) return reasons.add('no-range', where);
  return Array.from({ length: highest + 1 }, (_, n) => ({ value: n, text: String(n) }));
}

function endOf(item: Thing, url: string): unknown {
  return thingsIn(item['extension']).find((each) => each['url'] === url)?.['valueInteger'];
}
