/** What a browser answers to a passkey question. Known fields only; extensions are not looked at. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import * as z from 'zod';

const bytes = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]*$/);
const attachment = z.enum(['platform', 'cross-platform']).optional();
const extensions = z.record(z.string(), z.unknown()).default({});
const credential = {
  id: bytes.max(1_400),
  rawId: bytes.max(1_400),
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
};

export const newPasskeyResponse = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: bytes,
    attestationObject: bytes,
    authenticatorData: bytes.optional(),
    transports: z.array(z.string().max(40)).max(10).optional(),
    publicKeyAlgorithm: z.int().optional(),
    publicKey: bytes.optional(),
  }),
});

export const passkeyResponse = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional(),
  }),
});

/** Options are made by the library, for the library in the browser; we pass them on as they are. */
export const passkeyOptions = z.looseObject({ challenge: z.string() });

/** The same for the library, which writes "may be missing" where we read "may be undefined". */
export function asAuthentication(
  given: z.output<typeof passkeyResponse>,
): AuthenticationResponseJSON {
  const { authenticatorAttachment: attachedBy, response, id, rawId, type } = given;
  const { userHandle, ...rest } = response;
  return {
    id,
    rawId,
    type,
    response: { ...rest, ...(userHandle === undefined ? {} : { userHandle }) },
    clientExtensionResults: {},
    ...(attachedBy === undefined ? {} : { authenticatorAttachment: attachedBy }),
  };
}

export function asRegistration(
  given: z.output<typeof newPasskeyResponse>,
): RegistrationResponseJSON {
  const { id, rawId, type, response } = given;
  const { clientDataJSON, attestationObject, transports } = response;
  return {
    id,
    rawId,
    type,
    response: {
      clientDataJSON,
      attestationObject,
      ...(transports === undefined ? {} : { transports }),
    },
    clientExtensionResults: {},
  };
}
