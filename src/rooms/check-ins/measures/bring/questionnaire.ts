/**
 * The questions of a FHIR R4 Questionnaire. What is told apart from the form's words may be left
 * unread, as the standard says of extensions; what would change what is asked of whom is refused by
 * its name, because a form that is asked in another way is another form.
 */
import { mostQuestions } from '../brought-scale.ts';
import type { Choice } from '../measure.ts';
import { readChoices, readNumbers } from './answers.ts';
import { isThing, readPlain, thingsIn, type Thing } from './plain.ts';
import type { Reasons } from './reasons.ts';

export type ReadQuestion = {
  linkId: string;
  text: string;
  /** What the form says before it. */
  lead: string | undefined;
  answers: readonly Choice[];
  /** Answered with a number, and not with words. */
  isNumber: boolean;
};
export type ReadQuestionnaire = { title: string; questions: ReadQuestion[] };

const about =
  'resourceType id meta implicitRules language text url identifier version name title derivedFrom status experimental subjectType date publisher contact description useContext jurisdiction purpose copyright approvalDate lastReviewDate effectivePeriod code item extension';
const ofItem =
  'id linkId definition code prefix text type required readOnly maxLength answerOption item extension repeats';
const knownAbout = new Set(about.split(' '));
const knownOfItem = new Set(ofItem.split(' '));

/** Elements and extensions that make a form ask something else, or ask it of others. */
const changing = new Set(
  'enableWhen enableBehavior answerValueSet initial modifierExtension contained'.split(' '),
);
const changingExtensions =
  /(?:questionnaire-hidden|enableWhenExpression|calculatedExpression|answerExpression|initialExpression|variable|questionnaire-unit|sliderStepValue)$/;

export function readQuestionnaire(file: unknown, reasons: Reasons): ReadQuestionnaire | undefined {
  if (!isThing(file) || file['resourceType'] !== 'Questionnaire') {
    return reasons.add('not-a-questionnaire');
  }
  refuseUnknown(file, knownAbout, 'Questionnaire', reasons);
  const reading: Reading = { reasons, questions: [], seen: new Set(), waiting: undefined };
  readItems(file['item'], [], reading);
  const { questions, waiting, count = 0 } = reading;
  if (waiting) reasons.add('text-for-nothing', waiting);
  if (count === 0) reasons.add('no-questions');
  if (count > mostQuestions) reasons.add('too-many-questions', '', String(count));
  const named = file['title'] ?? file['name'];
  if (named === undefined) return reasons.add('no-title');
  const title = readPlain(named, 'title', reasons);
  return title === undefined ? undefined : { title, questions };
}

type Reading = {
  reasons: Reasons;
  questions: ReadQuestion[];
  seen: Set<string>;
  /** A text that no question has followed yet. */
  waiting: string | undefined;
  count?: number;
  depth?: number;
};

/** Deeper than any form. */
const deepest = 8;

/** `leads`: what the groups around these items say. A text holds for what follows it in its group. */
function readItems(items: unknown, leads: readonly string[], reading: Reading, depth = 0): void {
  const { reasons, seen } = reading;
  if (depth > deepest) return reasons.add('too-much');
  let said = leads;
  const isList = Array.isArray(items) && items.every(isThing);
  if (items !== undefined && !isList) reasons.add('not-known', 'Questionnaire', 'item');
  for (const item of thingsIn(items)) {
    const linkId = typeof item['linkId'] === 'string' ? item['linkId'].trim() : '';
    if (linkId === '' || linkId.length > 255) reasons.add('no-link-id', wordsIn(item));
    else if (seen.has(linkId)) reasons.add('link-id-twice', linkId);
    seen.add(linkId);
    refuseUnknown(item, knownOfItem, linkId, reasons);
    const kind = item['type'];
    if (kind === 'group') {
      const text = item['text'] === undefined ? [] : [readPlain(item['text'], linkId, reasons)];
      readItems(item['item'], [...said, ...text.filter(isText)], reading, depth + 1);
    } else if (kind === 'display') {
      const text = readPlain(item['text'], linkId, reasons);
      if (text !== undefined) said = [...said, text];
      reading.waiting = linkId;
    } else {
      readQuestion(item, linkId, said, reading);
    }
  }
}

/** More than anybody reads before a question. */
const longestLead = 2_000;

const isText = (text: string | undefined): text is string => text !== undefined;

function readQuestion(
  item: Thing,
  linkId: string,
  leads: readonly string[],
  reading: Reading,
): void {
  const { reasons, questions } = reading;
  const kind = item['type'];
  reading.waiting = undefined;
  reading.count = (reading.count ?? 0) + 1;
  for (const name of ['repeats', 'readOnly']) {
    if (item[name] === true) reasons.add('changes-the-form', linkId, name);
  }
  if (thingsIn(item['item']).length > 0) reasons.add('changes-the-form', linkId, 'item');
  const text = readPlain(item['text'], linkId, reasons);
  if (kind !== 'choice' && kind !== 'integer') {
    return reasons.add('kind-not-usable', linkId, String(kind));
  }
  const answers =
    kind === 'choice' ? readChoices(item, linkId, reasons) : readNumbers(item, linkId, reasons);
  if (text === undefined || answers === undefined) return;
  const lead = leads.length === 0 ? undefined : leads.join('\n');
  if (lead !== undefined && lead.length > longestLead) return reasons.add('too-much', linkId);
  questions.push({ linkId, text, lead, answers, isNumber: kind === 'integer' });
}

function wordsIn(item: Thing): string {
  return typeof item['text'] === 'string' ? item['text'] : '';
}

/** Names with an underscore carry what is told apart from the words: `_text`. */
function refuseUnknown(thing: Thing, known: Set<string>, where: string, reasons: Reasons): void {
  for (const name of Object.keys(thing)) {
    if (changing.has(name)) reasons.add('changes-the-form', where, name);
    else if (!known.has(name) && !name.startsWith('_')) reasons.add('not-known', where, name);
  }
  for (const { url } of thingsIn(thing['extension'])) {
    const isChanging = typeof url === 'string' && changingExtensions.test(url);
    if (isChanging) reasons.add('changes-the-form', where, url.split('/').at(-1));
  }
}
