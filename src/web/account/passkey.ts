import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { ask, askAgainIfNeeded, type Asked, problemOf } from '../api/ask.ts';

/** Whether this browser knows passkeys at all. It needs a safe address: https, or this computer. */
export const knowsPasskeys = (): boolean =>
  typeof globalThis.PublicKeyCredential === 'function' && globalThis.isSecureContext;

/** Makes a passkey on this device: the server asks, the device answers, `finish` sends it. */
export async function makePasskey<Answer>(
  optionsPath: string,
  finish: (response: RegistrationResponseJSON) => Promise<Asked<Answer>>,
): Promise<Asked<Answer>> {
  const options = await askAgainIfNeeded<PublicKeyCredentialCreationOptionsJSON>(
    'POST',
    optionsPath,
  );
  if (!options.ok) return options;
  const made = await onDevice(async () => {
    const { startRegistration } = await import('@simplewebauthn/browser');
    return startRegistration({ optionsJSON: options.value });
  });
  return made.ok ? finish(made.value) : made;
}

/** Shows that it is you with a passkey from before. */
export async function showPasskey<Answer>(
  optionsPath: string,
  finish: (response: AuthenticationResponseJSON) => Promise<Asked<Answer>>,
): Promise<Asked<Answer>> {
  const options = await ask<PublicKeyCredentialRequestOptionsJSON>('POST', optionsPath);
  if (!options.ok) return options;
  const shown = await onDevice(async () => {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    return startAuthentication({ optionsJSON: options.value });
  });
  return shown.ok ? finish(shown.value) : shown;
}

/** The library comes when it is needed, and it says no by throwing. */
async function onDevice<Answer>(act: () => Promise<Answer>): Promise<Asked<Answer>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, problem: problemOf(codeOf(error)) };
  }
}

/** The device says why by the names of the standard. A person who changed their mind is no fault. */
function codeOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { name?: string } };
  const reason = cause?.name ?? name;
  if (reason === 'NotAllowedError' || reason === 'AbortError') return 'passkey/stopped';
  if (reason === 'InvalidStateError') return 'passkey/here-already';
  return 'passkey/not-possible';
}
