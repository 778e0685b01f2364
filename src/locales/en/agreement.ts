/** The agreement on working together, and the client's limits. */
export const agreementWords = {
  'problem.agreement/ends-before-it-begins': 'These hours end before they begin.',

  'problem.limits/not-yours': 'Only the one who set this limit can change it.',
  'problem.limits/lifted-already': 'This limit was lifted already.',
  'problem.limits/touched':
    '{by} asked: “{says}” You can change your words. To send them as they are, press the button once more.',
} as const;
