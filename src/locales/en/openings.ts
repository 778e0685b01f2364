/** Who opened what: each time something of the record came to somebody's screen. */
export const openingsWords = {
  'openings.title': 'Who opened this',
  'openings.titleRoom': 'Who opened what',
  'openings.lede':
    'Each time something of yours comes to a screen, it is written down here. You cannot turn this off, and neither can anybody else.',
  'openings.ledeOne': 'Each time “{title}” came to a screen.',
  'openings.all': 'Show everything',
  'openings.day': '{weekday}, {day}',
  'openings.you': 'You',
  'openings.was': 'was here before',
  'openings.times': '{n, plural, one {at {first}} other {# times, from {first} to {last}}}',
  'openings.roleTimes': '{role}, {times}',
  'openings.several': '{n, plural, one {{title}} other {{title}: # of them}}',
  'openings.andTable': 'Who sits at the table',
  'openings.gone': 'Something that you cannot see now',
  'openings.older': 'Show older days',
  'openings.oldest': 'That is all there is.',
  'openings.none': 'Nobody has opened anything yet.',
  'openings.noneWhat': 'When somebody does, it is written here with name, day and time.',
  'openings.print': 'Print this page',
  'openings.hideMine': 'Leave out when I opened it myself',
  'openings.notYours': 'This page is for the people the room is about.',
} as const;
