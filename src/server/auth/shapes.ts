/** The shapes of what the door is asked. Strict: a field that nobody named is refused. */
import * as z from 'zod';
import { line } from '../../record/words.ts';
import { longestAddress } from './address.ts';
import { id, language, offices, timeZone } from './me.ts';
import { newPasskeyResponse, passkeyResponse } from './passkey-shapes.ts';

const address = z.string().min(1).max(longestAddress);
const password = z.string().min(1).max(4_000);
const code = z.string().min(1).max(60);
const token = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
const setup = z.string().max(1_000);
const ownDevice = z.boolean();

export const setupBody = z.strictObject({
  practice: z.strictObject({
    name: line,
    country: z.string().regex(/^[A-Z]{2}$/),
    language,
    timeZone,
  }),
  therapist: z.strictObject({ name: line, address }),
});

export const passkeySignIn = z.strictObject({ response: passkeyResponse, ownDevice });
export const passwordSignIn = z.strictObject({ address, password, code, ownDevice });
export const codeSignIn = z.strictObject({ address, code, ownDevice });
export const again = z.union([
  z.strictObject({ response: passkeyResponse }),
  z.strictObject({ password, code }),
]);

export const newPasskey = z.strictObject({ response: newPasskeyResponse });
export const enrolPasskeyBody = z.strictObject({ response: newPasskeyResponse, ownDevice });
export const enrolPasswordBody = z.strictObject({ password, setup, code, ownDevice });
export const newPassword = z.strictObject({
  password,
  setup: setup.optional(),
  code: code.optional(),
});
export const newAuthenticatorBody = z.strictObject({ setup, code });
export const newAuthenticator = z.strictObject({
  secret: z.string(),
  uri: z.string(),
  matrix: z.array(z.array(z.boolean())),
  setup: z.string(),
});

export const lookBody = z.strictObject({ token });
export const enrolBody = z.strictObject({
  token,
  code,
  address: address.optional(),
  name: line.optional(),
});
export const acceptBody = z.union([z.strictObject({ token, code }), z.strictObject({})]);
export const seatInvitation = z.strictObject({ address: address.optional() });
export const officeInvitation = z.strictObject({
  name: line,
  address: address.optional(),
  offices: z.array(offices).min(1).max(3),
});
export const handedOver = z.strictObject({
  invitation: id,
  link: z.string(),
  code: z.string(),
  until: z.int(),
  mailed: z.boolean(),
});
export const nothing = z.null();
