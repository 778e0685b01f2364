/** A measure that a practice brings: the two files, and every reason why they are none. */
export const bringWords = {
  'check-ins.bring.title': 'Measures of your own',
  'check-ins.bring.what':
    'You can bring a measure that is not here. You need two files: a FHIR Questionnaire with its words, and a scoring file with its rule. Please make sure that you may use it.',
  'check-ins.bring.open': 'Bring a measure',
  'check-ins.bring.questionnaire': 'The questionnaire',
  'check-ins.bring.questionnaire.hint':
    'A FHIR R4 Questionnaire, as JSON. Choose a file, or paste it here.',
  'check-ins.bring.scoring': 'The scoring file',
  'check-ins.bring.scoring.hint':
    'How answers become a number, and whose measure it is. Choose a file, or paste it here.',
  'check-ins.bring.choose': 'Choose a file',
  'check-ins.bring.how':
    'How the two files look is written in docs/check-ins.md, with a whole example. What you bring is kept as it is: answers are read by it. A newer text is a newer version.',
  'check-ins.bring.save': 'Bring this measure',
  'check-ins.bring.refused':
    'These files are no measure yet. {n, plural, one {There is one reason.} other {There are # reasons.}}',
  'check-ins.bring.row':
    '{n, plural, one {One question.} other {# questions.}}{risk, select, yes { It asks about safety.} other {}} Version {version}, brought by {name} on {day}.',
  'problem.practice/too-many-measures':
    'This practice has brought as many measures as fit. Ask whoever runs this house.',
  'problem.practice/file-too-long': 'This file is longer than this house reads.',
  'check-ins.reason.not-json':
    '{file, select, scoring {The scoring file} other {The questionnaire}} cannot be read: it is not JSON.',
  'check-ins.reason.not-a-questionnaire':
    'The first file is not a FHIR Questionnaire. Its resourceType says something else.',
  'check-ins.reason.no-title': 'The questionnaire has no title.',
  'check-ins.reason.no-questions': 'The questionnaire asks no question.',
  'check-ins.reason.too-many-questions': 'The questionnaire has {what} questions. 60 are the most.',
  'check-ins.reason.not-known': '“{where}” has a part that is not known here: “{what}”.',
  'check-ins.reason.changes-the-form':
    '“{where}” uses “{what}”. This house cannot ask in that way.',
  'check-ins.reason.no-link-id':
    'A part of the questionnaire has no linkId that can be used{in, select, yes {: “{where}”} other {}}.',
  'check-ins.reason.link-id-twice': 'Two parts of the questionnaire have the linkId “{where}”.',
  'check-ins.reason.no-text': '“{where}” has no text.',
  'check-ins.reason.not-plain':
    'The text of “{where}” is longer than 500 characters, or it holds markup. Plain words are needed.',
  'check-ins.reason.kind-not-usable':
    'Question “{where}” is of the kind “{what}”. Questions here are of the kind “choice” or “integer”.',
  'check-ins.reason.no-numbers': 'Question “{where}” has no answers with numbers.',
  'check-ins.reason.one-answer': 'Question “{where}” has one answer. It needs two or more.',
  'check-ins.reason.answer-without-words': 'An answer to question “{where}” has no words.',
  'check-ins.reason.answer-without-number':
    'The answer “{what}” to question “{where}” has no number.',
  'check-ins.reason.answer-not-whole':
    'The number of the answer “{what}” to question “{where}” is not a whole one.',
  'check-ins.reason.answer-out-of-range':
    'The number of the answer “{what}” to question “{where}” is not from 0 to 40.',
  'check-ins.reason.answer-number-twice':
    'Question “{where}” has two answers with the number {what}.',
  'check-ins.reason.no-range':
    'Question “{where}” is answered with a number. It needs a maxValue from 1 to 40, and it begins at 0.',
  'check-ins.reason.text-for-nothing':
    'No question follows the text “{where}”. Nobody would read it.',
  'check-ins.reason.scoring-missing': 'The scoring file does not say “{where}”.',
  'check-ins.reason.scoring-not-known':
    'The scoring file says “{what}”{in, select, yes { in “{where}”} other {}}, which is not known here.',
  'check-ins.reason.scoring-wrong':
    '{in, select, yes {What the scoring file says as “{where}” does not fit.} other {The scoring file does not fit.}}{may, select, yes { It can be: {what}.} other {}}',
  'check-ins.reason.no-such-question':
    'The scoring file names “{what}” in “{where}”. The questionnaire has no such question.',
  'check-ins.reason.named-twice': 'The scoring file names “{what}” twice in “{where}”.',
  'check-ins.reason.not-counted':
    'The scoring file names “{what}” in “{where}”, and does not count it.',
  'check-ins.reason.may-miss-all':
    'The scoring file lets every counted question be skipped (“{where}”).',
  'check-ins.reason.risk-from-no-answer':
    'The scoring file says that question “{where}” is about safety from {what} on. That is none of its answers.',
  'check-ins.reason.bands-not-ascending':
    'The band “{what}” does not begin after the band before it.',
  'check-ins.reason.bands-begin': 'The first band must begin at {what}, the lowest total.',
  'check-ins.reason.beyond-the-totals':
    'What the scoring file says as “{where}” lies beyond the totals, which go from {what}.',
  'check-ins.reason.too-much': '“{where}” is longer than this house reads.',
} as const;
