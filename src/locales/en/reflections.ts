/** Reflections: a therapist's notes for themselves alone. */
export const reflectionsWords = {
  'reflections.title': 'Notes for yourself alone',
  'reflections.lede': 'A place to think. Nobody else is shown this, or told that it is there.',
  'reflections.what': 'What this is, and what it is not',
  'reflections.what.alone':
    'Only you can see these notes. They cannot be shared. They are in no export and on no list of what was opened.',
  'reflections.what.apart':
    'They are apart from the shared record: what you feel, what you wonder, what to ask somebody about.',
  'reflections.what.shared':
    'Some things do not belong here: when a session began and ended, scores, the plan, symptoms, progress, and what was agreed. They go into the shared record, where the people they are about can read them.',
  'reflections.what.law':
    'A court may still ask for such notes. What holds differs from place to place.',
  'reflections.what.agreement':
    'The page on how you work together can say that you may keep such notes.',
  'reflections.blank': 'Nothing is written here',
  'reflections.blank.what': 'Write when you want to think something through.',
  'reflections.write': 'Write a note',
  'reflections.label': 'Your note',
  'reflections.save': 'Keep this note',
  'reflections.saved': 'Kept. Only you can see it.',
  'reflections.change': 'Change this note',
  'reflections.remove': 'Remove from view',
  'reflections.removed': 'Removed from view. Only you can still find it, below.',
  'reflections.bringBack': 'Put it back',
  'reflections.broughtBack': 'It is back. Only you can see it.',
  'reflections.onDay': 'Written on {day}',
  'reflections.changedOn': 'Written on {day}, changed on {changed}',
  'reflections.before': 'How it was before',
  'reflections.out': 'Removed from view',
  'reflections.n': '{n, plural, one {# note} other {# notes}}',
  'reflections.versions': '{n, plural, one {# time} other {# times}}',
  'reflections.end': 'That is all you have kept here.',

  'story.reflections/written': '{name} wrote something for themselves alone.',
  'story.reflections/changed': '{name} changed what is for themselves alone.',
  'story.reflections/removed': '{name} removed it from view.',
  'story.reflections/brought-back': '{name} put it back.',

  'problem.reflections/written-already': 'These words are here already.',
  'problem.reflections/removed-already': 'This note is removed from view already.',
  'problem.reflections/not-removed': 'This note is not removed from view.',
} as const;
