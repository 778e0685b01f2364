/** The door: coming in, being invited, one's own account, and the practice. */
export const accountWords = {
  'account.stay.title': 'Are you still here?',
  'account.stay.ends': 'To keep your things safe, you will be signed out at {time}.',
  'account.stay.endsForGood':
    'You have been signed in for a long time. You will be signed out at {time}. Finish what you are writing, then sign in again.',
  'account.stay.stay': 'Stay signed in',
  'account.stay.close': 'I understand',
  'account.stay.stayed': 'You are still signed in.',
} as const;
