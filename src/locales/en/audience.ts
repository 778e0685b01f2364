/** Who can see a thing, by name. The sentence is split around {names} so they can be bold. */
export const audienceWords = {
  'audience.can': '{names} can see this',
  'audience.will': '{names} will see this',
  'audience.now': 'Now: {names} can see it',
  'audience.after': 'After you save: {names} can see it',
  'audience.then': 'When all of you have said yes: {names} can see it',
  'audience.more': '{after}. {more}',
  'audience.list': 'Everyone who can see this',
  'audience.showAll': 'Show all {n} names',
  'audience.hide': 'Show fewer names',
} as const;
