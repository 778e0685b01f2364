/** Coming in, staying in, and saying again who one is; and what is said of people who are made up. */
export const doorWords = {
  'door.goOn': 'Go on',
  'door.notNow': 'Not now',
  'door.outOfReach': 'The door is stuck for a moment',

  'door.address': 'Your email',
  'door.password': 'Your password',
  'door.showPassword': 'Show the password',
  'door.code': 'The code from your app',
  'door.code.hint': 'Six numbers. You can paste them.',
  'door.recoveryCode': 'One of your recovery codes',
  'door.recoveryCode.hint': 'Each one works once. You can paste it.',
  'door.ownDevice': 'This is my own device',
  'door.ownDevice.hint':
    'You stay signed in longer. Leave it empty on a phone or computer that others use too.',

  'door.porch.comeIn': 'Come in.',
  'door.porch.seat': 'There’s a seat for you.',
  'door.porch.what':
    'A shared room for counseling. You, the people who support you, and the people who help for a living, at one table.',
  'door.porch.wasInTitle': 'You were signed out.',
  'door.porch.wasIn':
    'A while went by, so we closed the door for you. Sign in to go on where you were.',
  'door.signIn': 'Sign in',
  'door.signIn.passkey': 'Sign in with a passkey',
  'door.signIn.change': 'Change the email or the password',
  'door.way.passkey': 'Use a passkey',
  'door.way.password': 'Use a password and a code',
  'door.way.code': 'Use a recovery code',
  'door.examples.title': 'Just looking? Take a seat in the example room.',
  'door.examples.note': 'These people are made up.',

  'door.first.title': 'Welcome. Let’s set the table.',
  'door.first.what':
    'This house is new, and nobody lives here yet. You can set up your practice, or look around first with people who are made up.',
  'door.first.setUp': 'Set up your practice',
  'door.first.lookAround': 'Look around with example people',

  'door.again.title': 'Say again that it’s you',
  'door.again.why':
    'You want to change how people get in here. To keep your things safe, we ask once more.',
  'door.again.passkey': 'Use my passkey',
  'door.again.goOn': 'It’s me',
  'door.again.noWay':
    'This account has no passkey and no password, so this cannot be changed from here.',

  'door.stay.title': 'Are you still here?',
  'door.stay.ends': 'To keep your things safe, you will be signed out in two minutes.',
  'door.stay.endsForGood':
    'You have been signed in for a long time. In two minutes you will be signed out. Save what you are writing, then sign in again.',
  'door.stay.stay': 'Stay signed in',
  'door.stay.close': 'I understand',
  'door.stay.stayed': 'You are still signed in.',

  'door.madeUp.title': 'About these people',
  'door.madeUp': 'These people are made up.',
  'door.madeUp.otherSeat': 'Take another seat',
  'door.madeUp.remove': 'Remove the example people',
  'door.madeUp.removeTitle': 'Remove the example people?',
  'door.madeUp.removeWhat':
    'The people who are made up go, with everything written at their tables. Real people and their words stay.',
} as const;
