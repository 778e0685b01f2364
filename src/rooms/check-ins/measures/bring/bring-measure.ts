/**
 * Two files become a measure, or every reason why not: a FHIR Questionnaire with the form's words,
 * and a scoring file with the rule. Both are documented in docs/check-ins.md.
 */
import { endsOf } from '../score.ts';
import type { Band } from '../measure.ts';
import type { BroughtMeasure } from './brought-measure.ts';
import { isThing, readJson } from './plain.ts';
import { readQuestionnaire, type ReadQuestion } from './questionnaire.ts';
import { newReasons, type Reason, type Reasons } from './reasons.ts';
import { readScoring, type ScoringFile } from './scoring-file.ts';

/** Longer files are no forms that anybody answers. */
export const mostInQuestionnaire = 150_000;
export const mostInScoring = 20_000;

export type Files = { questionnaire: string; scoring: string };
export type Brought = { measure: BroughtMeasure } | { reasons: readonly Reason[] };

export function bringMeasure(files: Files): Brought {
  const reasons = newReasons();
  if (files.questionnaire.length > mostInQuestionnaire) reasons.add('too-much', 'questionnaire');
  if (files.scoring.length > mostInScoring) reasons.add('too-much', 'scoring');
  if (reasons.all().length > 0) return { reasons: reasons.all() };
  const form = readJson(files.questionnaire, 'questionnaire', reasons);
  const rule = readJson(files.scoring, 'scoring', reasons);
  const read = form === undefined ? undefined : readQuestionnaire(form, reasons);
  const scoring = rule === undefined ? undefined : readScoring(rule, reasons);
  if (scoring) checkNames(scoring, linkIdsIn(form), reasons);
  if (!read || !scoring || reasons.all().length > 0) return { reasons: reasons.all() };
  const measure = measureOf(read.title, read.questions, scoring);
  checkTotals(measure, scoring, reasons);
  return reasons.all().length > 0 ? { reasons: reasons.all() } : { measure };
}

/** The name of every question, also of those that cannot be read: they are told of once. */
function linkIdsIn(form: unknown, depth = 0): string[] {
  if (!isThing(form) || depth > 9 || !Array.isArray(form['item'])) return [];
  return form['item'].filter(isThing).flatMap((item) => {
    const { linkId, type } = item;
    const isAsked = type !== 'group' && type !== 'display' && typeof linkId === 'string';
    return [...(isAsked ? [linkId.trim()] : []), ...linkIdsIn(item, depth + 1)];
  });
}

/** What the scoring file names must be in the form, and once. */
function checkNames(scoring: ScoringFile, known: readonly string[], reasons: Reasons): void {
  const { counted, reversed, risk, total } = scoring;
  const lists = { counted, reversed, risk: risk.map(({ question }) => question) };
  for (const [list, names] of Object.entries(lists)) {
    names.forEach((name, n) => {
      if (!known.includes(name)) reasons.add('no-such-question', list, name);
      else if (names.indexOf(name) < n) reasons.add('named-twice', list, name);
    });
  }
  for (const name of reversed.filter((each) => !counted.includes(each))) {
    reasons.add('not-counted', 'reversed', name);
  }
  if (total.mayMiss >= counted.length) reasons.add('may-miss-all', 'total.mayMiss');
}

function measureOf(
  title: string,
  read: readonly ReadQuestion[],
  scoring: ScoringFile,
): BroughtMeasure {
  const { key, name, counted, reversed, direction, caseness, reliableChange, topic } = scoring;
  const { license, total, risk } = scoring;
  const questions = read.map(({ linkId, text, lead, answers, isNumber }) => ({
    linkId,
    text,
    ...(lead !== undefined && { lead }),
    answers: [...answers],
    ...(isNumber && { isNumber: true as const }),
    ...(!counted.includes(linkId) && { isUnscored: true as const }),
    ...(reversed.includes(linkId) && { isReversed: true as const }),
  }));
  const risks = risk.map(({ question, from }) => ({
    question: read.findIndex(({ linkId }) => linkId === question),
    from,
  }));
  const rule = {
    ...(total.how === 'mean' && { total: 'mean' as const }),
    ...(total.times !== 1 && { times: total.times }),
    ...(total.mayMiss > 0 && { mayMiss: total.mayMiss }),
  };
  const ends = endsOf({ ...rule, questions });
  const bands = bandsOf(scoring, ends.highest);
  return {
    key,
    name,
    title,
    stem: '',
    questions,
    direction,
    ...ends,
    ...rule,
    ...(bands && { bands }),
    ...(caseness !== undefined && { caseness }),
    ...(reliableChange !== undefined && { reliableChange }),
    ...(risks.length > 0 && { risk: risks }),
    ...(topic && { topic }),
    license: {
      words: license.words,
      commercialUse: !license.nonCommercial,
      ...(license.nonCommercial && { needsAcknowledgment: true as const }),
    },
    attribution: license.attribution,
    sources: [license.source],
  };
}

/** A band holds until the next one begins. A total is within while it is less than `to` and one. */
function bandsOf({ bands }: ScoringFile, highest: number): Band[] | undefined {
  return bands?.map(({ from, name }, n) => {
    const next = bands[n + 1];
    return { from, to: next ? next.from - 1 : highest, name };
  });
}

/** The rule's numbers lie where totals are. */
function checkTotals(measure: BroughtMeasure, scoring: ScoringFile, reasons: Reasons): void {
  const { lowest, highest, questions, risk = [] } = measure;
  const ends = `${lowest} to ${highest}`;
  const { bands, caseness, reliableChange } = scoring;
  if (bands && bands[0]?.from !== lowest) reasons.add('bands-begin', 'bands', String(lowest));
  bands?.forEach(({ from, name }, n) => {
    const before = bands[n - 1];
    if (before && from <= before.from) reasons.add('bands-not-ascending', 'bands', name);
    if (from > highest) reasons.add('beyond-the-totals', 'bands', ends);
  });
  if (caseness !== undefined && (caseness < lowest || caseness > highest)) {
    reasons.add('beyond-the-totals', 'caseness', ends);
  }
  if (reliableChange !== undefined && reliableChange > highest - lowest) {
    reasons.add('beyond-the-totals', 'reliableChange', ends);
  }
  for (const { question, from } of risk) {
    const asked = questions[question];
    const isAnswer = asked?.answers.some(({ value }) => value === from) === true;
    if (!isAnswer) reasons.add('risk-from-no-answer', asked?.linkId, String(from));
  }
}
