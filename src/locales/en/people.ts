/** How people are named together: "You, Amara and Dana". */
export const peopleWords = {
  'people.you': 'You',
  'people.onlyYou': 'Only you',
  'people.only': 'Only {name}',
  'people.two': '{first} and {last}',
  'people.more': '{list}, {next}',
  'people.others': '{list} and {n, plural, one {# other} other {# others}}',
  'people.nobody': 'Nobody',
  'people.someone': 'Someone',
} as const;
