/**
 * To what each sealed value of the door is bound, so that one moved elsewhere in the database does
 * not open. One list: two values never share a name.
 */
import type { Id } from '../../record/ids.ts';

export const bindings = {
  practiceName: (practice: Id) => `practice ${practice} name`,
  profile: (person: Id) => `person ${person} profile`,
  address: (person: Id) => `person ${person} address`,
  authenticator: (person: Id) => `person ${person} authenticator`,
  newAuthenticator: (person: Id) => `person ${person} new authenticator`,
  invitedName: (invitation: Id) => `invitation ${invitation} name`,
  invitedAddress: (invitation: Id) => `invitation ${invitation} address`,
} as const;

/** Keys of the whole house, each for one purpose. */
export const purposes = {
  addressIndex: 'address index',
  password: 'password',
  authenticator: 'authenticator',
  recoveryCode: 'recovery code',
  invitationCode: 'invitation code',
  knownDevice: 'known device',
} as const;
