/** Agreeing, whatever it is that people agree on: {thing} is "this goal", or "this part". */
export const agreeingWords = {
  'agreeing.theirs':
    '{kind, select, first {{name} suggests {thing}} other {{name} suggests a change}}',
  'agreeing.yours': '{kind, select, first {You suggested {thing}} other {You suggested a change}}',
  'agreeing.note': '{day}. {until}',
  'agreeing.untilHolds':
    'It holds once {who, select, both {you both agree} all {you all agree} other {{names} agree}}.',
  'agreeing.untilChanges':
    'Nothing changes until {who, select, both {you both agree} all {you all agree} other {{names} agree}}.',
  'agreeing.now': '{part}, now',
  'agreeing.then': '{part}, {who, select, you {with your change} other {with {name}’s change}}',
  'agreeing.nothing': 'Nothing is written here.',
  'agreeing.why': 'Why, {who, select, you {in your words} other {in {name}’s words}}',
  'agreeing.later': '{names} will see the new words once they are agreed.',
  'agreeing.waits.mine': 'It waits for {names}.',
  'agreeing.waits.agreed': 'You agreed. It waits for {names}.',
  'agreeing.waits.open': 'It waits for you and for {names}.',
  'agreeing.putOff': '{name} wanted to talk about it next time.',
  'agreeing.agree': '{kind, select, first {Agree to {thing}} other {Agree to this change}}',
  'agreeing.agreed': 'Who has agreed',
  'agreeing.otherWords': 'Suggest other words',
  'agreeing.talk': 'Talk about it next time',
  'agreeing.talk.why': 'What would you like to talk about?',
  'agreeing.takeBack': 'Take it back',
  'agreeing.takenBack': 'You took it back. Nothing changes.',
  'agreeing.suggest': 'Suggest a change',
  'agreeing.suggest.lede':
    'Change what you would like to be different. What you leave stays as it is.',
  'agreeing.suggest.why': 'Why, in your own words',
  'agreeing.suggest.save': 'Suggest it',

  'problem.agreeing/no-such-suggestion': 'This suggestion is not here any more.',
  'problem.agreeing/suggestion-answered':
    '{by} answered this with other words. Please read those first.',
  'problem.agreeing/suggestion-withdrawn': '{by} took this suggestion back meanwhile.',
  'problem.agreeing/suggestion-settled': '{by} agreed to this meanwhile. It holds already.',
  'problem.agreeing/already-agreed': 'You have agreed to this already.',
  'problem.agreeing/not-your-suggestion':
    'This is not your suggestion, so it is not yours to take back.',
  'problem.agreeing/nothing-changed': 'These are the same words as before. Change something first.',
  'problem.agreeing/changed-meanwhile':
    '{by} agreed to other words while you wrote. Please look once more, then save again.',
  'problem.agreeing/not-yours-to-agree':
    'Those whom this is about and their counselor agree on it. You can suggest and comment.',
} as const;
