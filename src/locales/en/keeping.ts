/** A plan that is kept on a device, and the page that opens what is kept. */
export const keepingWords = {
  'keeping.title': 'On this device',
  'keeping.what':
    'Your plan can stay on this device, locked. Then you can read it without a network, and without signing in.',
  'keeping.begin': 'Keep my plan on this device',
  'keeping.passphrase': 'A passphrase for it',
  'keeping.passphrase.hint': '10 letters or more. A few words in a row work well.',
  'keeping.again': 'The passphrase once more',
  'keeping.show': 'Show the passphrase',
  'keeping.know.locked':
    'Nobody can open the plan without the passphrase. Not your counselor, and not the people who run Hearthside.',
  'keeping.know.lost':
    'Nobody can find the passphrase for you. If it is lost, come back here and keep the plan with a new one.',
  'keeping.know.others':
    'Somebody who knows the passphrase can read the plan. So can somebody who looks on while it is open.',
  'keeping.know.browser':
    'Your browser may ask to save the passphrase. Say no, or it shows that something is here.',
  'keeping.know.leave':
    'Leave closes the page. It does not take the plan off. You can do that here, or from another device, on the page “You”.',
  'keeping.know.one':
    'There is room for one plan. If something was kept here before, this one takes its place.',
  'keeping.know.paper': 'A browser can lose what it keeps. A printed plan does not need one.',
  'keeping.save': 'Keep it on this device',
  'keeping.notNow': 'Not now',
  'keeping.done': 'Your plan is on this device now.',
  'keeping.where':
    'The front door leads to it, for everybody alike: “Open something kept on this device”.',
  'keeping.open': 'Open it',
  'keeping.from': 'A plan of yours is kept on this device, from {day}.',
  'keeping.changed':
    'A plan of yours is kept on this device, from {day}. This one has changed since then.',
  'keeping.renew': 'Keep the new one',
  'keeping.anew': 'Keep it with another passphrase',
  'keeping.takeOff': 'Take it off this device',
  'keeping.takenOff': 'It is off this device.',

  'keeping.page.title': 'Open something kept on this device',
  'keeping.page.same':
    'This page is the same for everybody, whether or not something is kept here. It works without a network.',
  'keeping.page.passphrase': 'The passphrase',
  'keeping.page.from': 'Kept on {day}.',
  'keeping.page.seen':
    'Whoever sees this screen can read it. It closes after 10 minutes without a touch, and at once with Leave.',
  'keeping.page.close': 'Close it',
  'keeping.page.closed': 'It is closed. It stays on this device.',
  'keeping.page.takeOffTitle': 'Take it off this device?',
  'keeping.page.takeOffWhat':
    'Then the passphrase opens nothing here any more. Your plan in Hearthside stays as it is.',

  'problem.keeping/nothing-opens': 'Nothing on this device opens with that.',
  'problem.keeping/too-short': 'Please make it 10 letters or longer.',
  'problem.keeping/not-same': 'This is not the same as the one above yet.',
  'problem.keeping/too-long': 'This plan is too long to stay on a device. You can print it.',
  'problem.keeping/no-place':
    'This browser does not let us keep anything. You can print your plan.',
  'problem.keeping/taken-off': 'Something here was taken off just now. Please press once more.',
} as const;
