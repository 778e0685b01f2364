/** What every room says about its things: who they are for, what was saved, and why not. */
export const recordWords = {
  'record.notNow': 'Not now',
  'record.back': 'Back',
  'record.ifYouLike': 'If you like. You can leave this empty.',
  'record.saved': 'Saved. {names} can see it.',
  'record.thing.feedback': 'Feedback on working together',
  'record.letOthersRead': 'Let {names} read this too',
  'record.othersRead': 'Saved. {names} can read it now, too.',

  'story.item/audience-asked': '{name} asked to change who can see this.',
  'story.item/audience-set': '{name} changed who can see this.',
  'story.item/others-may-read': '{name} let the others read these words.',

  'problem.record/already-begun': 'This is here already. Please open this page again.',
  'problem.record/not-for-your-role': 'This is for others at the table to do.',
  'problem.record/reading-only': 'You can read here. To write here, ask the one it is about.',
  'problem.record/about-nobody': 'Please choose who this is about.',
  'problem.record/not-about-you': 'This can be about you, or about you and others together.',
  'problem.record/id-taken': 'This did not go through. Please save it once more.',

  'problem.item/not-about-you': 'Only the one this is about can choose who sees it.',
  'problem.item/belongs-to-the-circle': 'This belongs to everybody at the table.',
  'problem.item/not-yours-alone': 'This is not yours alone, so it cannot be for you alone.',
  'problem.item/names-nobody': 'Please choose at least one person.',
  'problem.item/not-at-the-table': 'Somebody you chose is not at the table now.',
  'problem.item/wider-than-it-may-be':
    'Somebody you chose cannot see this. Only the one it is about can let them.',
  'problem.item/audience-already': 'The same people can see it already.',
  'problem.item/not-your-words':
    'These are not your words, so it is not yours to say who reads them.',
  'problem.item/others-read-already': 'The others can read this already.',

  'problem.words/broken': 'One of the letters did not arrive whole. Please write it again.',
  'problem.words/unfit':
    'There is a hidden mark in this text that we cannot keep. Please type it here instead of pasting it.',
  'problem.words/one-line': 'Please keep this on one line.',
  'problem.words/no-such-day': 'Please choose a day on the calendar.',
} as const;
