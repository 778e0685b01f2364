/** A therapist's page over all their tables. */
export const caseloadWords = {
  'caseload.title': 'The people you work with',
  'caseload.lede': 'When you meet next, and what waits for you. What waits comes first.',
  'caseload.next': 'Next session: {day}, {time}',
  'caseload.noNext': 'No next session is agreed.',
  'caseload.nothing': 'Nothing waits for you here.',
  'caseload.open': 'Go to {name}',
  'caseload.end': 'These are all the rooms in which you are a counselor.',
} as const;
