/**
 * What the house says when something does not work: what happened, and one way on. The code of a
 * problem or of one field comes after `problem.`. What rooms refuse has its words with the rooms.
 */
export const problemWords = {
  'problem.unknown': 'This did not work, and we do not know why yet. Please try again.',
  'problem.nothingLost': 'What you wrote is still here.',
  'problem.again': 'Try again',

  'problem.house/out-of-reach':
    'We cannot reach the house right now. Check your signal, then try again.',
  'problem.house/resting': 'The house needs a moment. Please try again soon.',
  'problem.house/ledger-away':
    'This could not be kept for good, so nothing was changed. Please tell whoever keeps the machine that its disk needs room.',
  'problem.house/busy':
    'Many people are at the door. Please try again in {seconds, plural, one {# second} other {# seconds}}.',
  'problem.house/slow-down':
    'That was a lot of tries. Please try again in {seconds, plural, one {# second} other {# seconds}}.',
  'problem.request/too-many':
    'That was a lot of tries. Please try again in {seconds, plural, one {# second} other {# seconds}}.',
  'problem.house/fault': 'Something went wrong on our side. What you saved before is safe.',
  'problem.house/unknown': 'Something between here and the house said no. Please try again.',
  'problem.house/unreadable': 'We could not read that. Please look it over and try again.',
  'problem.house/nothing-here': 'Nothing is here.',
  'problem.record/not-here': 'Nothing is here.',
  'problem.request/other-address': 'Please open Hearthside at its own address.',
  'problem.request/other-site': 'Please do this from the Hearthside page itself.',
  'problem.input/not-json': 'This page is older than the house. Please open it again.',
  'problem.input/too-large': 'This is more than fits at once. Please make it shorter.',

  'problem.account/sign-in': 'Please sign in first.',
  'problem.account/sign-in-again': 'Please say again that it’s you first.',
  'problem.sign-in/no-match':
    'That did not match. Nothing is locked. Look it over and try again when you’re ready.',
  'problem.setup/done-already': 'This house is set up already. You can sign in.',
  'problem.account/last-way-in':
    'This is your last way to come in. Add another one first, then remove this one.',
  'problem.account/no-password': 'First choose a password. The authenticator app goes with it.',
  'problem.account/no-address':
    'A password goes with an email address, and your account has none. A passkey works without.',
  'problem.account/no-authenticator':
    'A password needs an authenticator app with it. Set both up together.',
  'problem.account/example':
    'People who are made up cannot do this. It works for people with an account of their own.',
  'problem.password/too-short':
    'Please make it longer: at least {fewest, plural, one {# letter} other {# letters}}.',
  'problem.password/too-long':
    'Please make it shorter: at most {most, plural, one {# letter} other {# letters}}.',
  'problem.password/too-common': 'Many people use this one, so it is easy to guess. Try another.',
  'problem.password/not-the-same': 'The two are not the same. Please type it again.',
  'problem.authenticator/no-match':
    'This code did not match. Wait for the next one in your app, then type it here.',
  'problem.authenticator/too-late': 'This picture is too old now. Please scan the new one.',
  'problem.invitation/not-here':
    'This invitation does not work. It may have ended, or it was used. Ask for a new one.',
  'problem.invitation/wrong-code':
    'This is not the code. Ask the person who invited you to say it again.',
  'problem.invitation/address-not-usable':
    'This email address cannot be used here. Try another one, or sign in if you have been here before.',
  'problem.invitation/sign-in-first':
    'You have an account here already. Please sign in, then take your seat.',
  'problem.invitation/for-somebody-else':
    'This invitation is for somebody else. Sign out first if you are helping them.',
  'problem.invitation/at-the-table-already': 'You have a seat at this table already.',
  'problem.seat/not-open': 'This seat is not open for an invitation.',
  'problem.setup/address-not-usable':
    'Please write a whole email address that is yours, like name@example.org.',
  'problem.recovery/not-yourself': 'Somebody else has to help you back in.',
  'problem.passkey/no-match': 'This passkey does not fit here. Try again, or choose another way.',
  'problem.passkey/stopped': 'The passkey was not used. You can try again, or choose another way.',
  'problem.passkey/here-already': 'This device has a passkey for you already.',
  'problem.passkey/not-possible':
    'Passkeys do not work in this browser. You can choose another way.',

  'problem.input/invalid': 'Something here needs another look.',
  'problem.input/needed': 'Please write something here.',
  'problem.input/too-small': 'Please write a little more here.',
  'problem.input/too-big': 'Please make this shorter.',
  'problem.input/not-right': 'This does not look right yet.',
  'problem.input/address': 'Please write the whole address, like name@example.org.',
  'problem.input/not-a-time-zone': 'Please choose a time zone from the list.',
  'problem.input/not-an-id': 'This does not look right yet.',
  'problem.words/empty': 'Please write something here.',
  'problem.words/too-long': 'Please make this shorter.',
} as const;
