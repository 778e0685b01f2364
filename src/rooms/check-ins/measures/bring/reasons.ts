import { isSame } from '../../../../record/is-same.ts';

/** Why two files are no measure. Each reason names the place, so that it can be found and mended. */
export const reasonCodes = [
  'not-json',
  'not-a-questionnaire',
  'no-title',
  'no-questions',
  'too-many-questions',
  'not-known',
  'changes-the-form',
  'no-link-id',
  'link-id-twice',
  'no-text',
  'not-plain',
  'kind-not-usable',
  'no-numbers',
  'one-answer',
  'answer-without-words',
  'answer-without-number',
  'answer-not-whole',
  'answer-out-of-range',
  'answer-number-twice',
  'no-range',
  'text-for-nothing',
  'scoring-missing',
  'scoring-not-known',
  'scoring-wrong',
  'no-such-question',
  'named-twice',
  'not-counted',
  'may-miss-all',
  'risk-from-no-answer',
  'bands-not-ascending',
  'bands-begin',
  'beyond-the-totals',
  'too-much',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export type Reason = {
  code: ReasonCode;
  /** The question, answer or line of the file that it is about. */
  where: string;
  /** What stands there, or what may stand there instead. */
  what: string;
};

/** Gathers reasons while a file is read, so that all are told at once. */
export type Reasons = {
  add: (code: ReasonCode, where?: string, what?: string) => undefined;
  all: () => Reason[];
};

/** More than anybody mends at once. */
const mostReasons = 40;

export function newReasons(): Reasons {
  const found: Reason[] = [];
  return {
    add: (code, where = '', what = '') => {
      const reason = { code, where: shortened(where), what: shortened(what) };
      if (found.length < mostReasons && !found.some((each) => isSame(each, reason))) {
        found.push(reason);
      }
      return undefined;
    },
    all: () => found,
  };
}

const longest = 100;
function shortened(text: string): string {
  const plain = text.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, ' ').toWellFormed();
  return plain.length > longest ? `${plain.slice(0, longest).toWellFormed()}…` : plain;
}
