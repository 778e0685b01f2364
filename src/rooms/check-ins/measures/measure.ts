/**
 * What a measure is: published questions with their answers, and the rules by which answers become
 * a number that means something. The wording is its publisher's; nobody here changes a word of it.
 */
import type { Day } from '../../../record/time.ts';
import type { ScaleName } from './scales.ts';

export type Choice = { value: number; text: string; loinc?: string };

export type Question = {
  text: string;
  /** By what it is told apart, where two questions of a form may have the same text. */
  linkId?: string | undefined;
  answers: readonly Choice[];
  loinc?: string;
  /** Said before this question, where that is not the same for all of them. */
  lead?: string | undefined;
  /** Answered with one of its numbers, which stand for themselves. */
  isNumber?: true | undefined;
  /** Part of the published form, and no part of its total. */
  isUnscored?: true | undefined;
  /** More of what it asks about makes the number smaller: it is turned round before adding. */
  isReversed?: true | undefined;
};

/** From–to, both within, and what the publisher calls it. */
export type Band = { from: number; to: number; name: string };

export type License = {
  /** The SPDX name, where there is one. */
  spdx?: string;
  words: string;
  commercialUse: boolean;
  /** A non-commercial license that an administrator has to acknowledge before it is used. */
  needsAcknowledgment?: true;
};

/** How a total is made of answers, and what may be said about it. */
export type Scoring = {
  direction: 'lower-better' | 'higher-better';
  lowest: number;
  highest: number;
  /** A total is the sum of the answers, or their mean. */
  total?: 'mean' | undefined;
  /** The total is multiplied by this. */
  times?: number | undefined;
  /**
   * How many questions may be skipped before there is no total; those are given the mean of the
   * others. Where the publisher says nothing, none: a skipped question is never counted as zero.
   */
  mayMiss?: number | undefined;
  bands?: readonly Band[] | undefined;
  /** From here on (in the direction in which things are harder) services count it as a case. */
  caseness?: number | undefined;
  /** A change of this much is more than the measure's own noise. */
  reliableChange?: number | undefined;
  /** Where a larger change is what people notice in their lives, that one is used for signals. */
  meaningfulChange?: number | undefined;
};

export type Measure = Scoring & {
  scale: ScaleName;
  title: string;
  /** What is asked of all questions, before them. */
  stem: string;
  questions: readonly Question[];
  loinc?: { panel: string; total: string };
  license: License;
  /** Shown under the form. */
  attribution: string;
  /** Where the wording and the rules come from. */
  sources: readonly string[];
  /** When the license and the wording were last read. */
  reviewedOn: Day;
};

/** A list of answers from their texts, counted up from `from`. */
export function choices(
  texts: readonly string[],
  from = 0,
  loinc: readonly string[] = [],
): Choice[] {
  return texts.map((text, n) => {
    const code = loinc[n];
    return { value: from + n, text, ...(code !== undefined && { loinc: code }) };
  });
}

/** Questions that are all answered in the same way; each as its text, or with its code. */
export function asked(
  answers: readonly Choice[],
  questions: readonly (string | readonly [text: string, loinc: string])[],
): Question[] {
  return questions.map((each) =>
    typeof each === 'string' ? { text: each, answers } : { text: each[0], answers, loinc: each[1] },
  );
}
