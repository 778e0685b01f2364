/** The mail of the house. A mailbox is often shared, so none of it says what the house is for. */
export const mailWords = {
  'mail.waitingSubject': 'Something is waiting for you in Hearthside',
  'mail.waiting':
    'Something is waiting for you. You can look when it suits you:\n\n{link}\n\nThis mail never says what it is. If you would rather not get it, you can turn it off there.',
  'mail.invitationSubject': 'An invitation',
  'mail.invitation':
    'Somebody you know invites you to Hearthside. To look at the invitation, open this link:\n\n{link}\n\nYou also need a short code. The person who invites you tells you that code. It is not in this mail.\n\nIf you do not know what this is about, you do not need to do anything.',
  'mail.reminderSubject': 'Something needs you in Hearthside',
  'mail.reminder':
    'Something has been waiting for you for some hours. Please look at it today:\n\n{link}\n\nThis mail never says what it is.',
  'mail.backupSubject': 'Something needs you',
  'mail.backup':
    'Something needs you. Please speak with {name} as soon as you can.\n\nThis mail says no more, and {name} knows what it is about.',
  'mail.accountSubject': 'Your Hearthside account has changed',
  'mail.account':
    'The way you sign in to Hearthside has changed. If that was you, all is well.\n\nIf it was not you, sign in and look at your account, or ask the people who run your Hearthside for help:\n\n{link}',
} as const;
