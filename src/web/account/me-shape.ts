import type { Light } from '../shell/light.ts';

export type Office = 'therapist' | 'administrator' | 'keeper';

/** How often a letter may say that something waits. */
export type WaitingMail = 'off' | 'daily' | 'soon';

export interface Preferences {
  readonly language?: string;
  readonly timeZone?: string;
  readonly light?: Light;
  readonly letters?: 'usual' | 'large' | 'largest';
  readonly motion?: 'usual' | 'less';
  readonly waitingMail?: WaitingMail;
}

/** Who is signed in here, as the server tells it. Moments are milliseconds in the server's time. */
export interface Me {
  readonly state: 'half' | 'full';
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly called: string | null;
    readonly pronouns: string | null;
    readonly address: string | null;
    readonly offices: readonly Office[];
    readonly practice: string;
    readonly practiceName: string;
    readonly country: string;
    readonly language: string;
    readonly timeZone: string;
    readonly waitingMail: WaitingMail;
    readonly isExample: boolean;
  };
  readonly session: {
    readonly id: string;
    readonly idleUntil: number;
    readonly absoluteUntil: number;
    readonly signedInAt: number;
    readonly recentUntil: number;
    readonly ownDevice: boolean;
  };
  readonly preferences: Preferences;
  readonly methods: Methods;
  readonly notices: readonly { readonly id: string; readonly code: string; readonly at: number }[];
  /** The invitation this account was made for, while it is not yet accepted. */
  readonly invitation: string | null;
}

export interface Methods {
  readonly passkeys: number;
  readonly password: boolean;
  readonly recoveryCodes: number;
}

export interface Authenticator {
  readonly secret: string;
  readonly uri: string;
  readonly matrix: readonly (readonly boolean[])[];
  /** Sent back unchanged with the first code, within 15 minutes. */
  readonly setup: string;
}

/** What is handed to the one who invites, once. */
export interface Invited {
  readonly invitation: string;
  readonly link: string;
  readonly code: string;
  readonly until: number;
  readonly mailed: boolean;
}

/** How somebody is called: the short name they gave, or their name. */
export const calledName = (person: { name: string; called: string | null }): string =>
  person.called ?? person.name;
