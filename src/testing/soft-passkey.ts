/**
 * A passkey made of software, for tests: it answers a browser's questions like a good device, or,
 * where a test says so, like a bad one.
 */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

type Question = {
  challenge: string;
  rp?: { id?: string };
  rpId?: string;
  user?: { id: string };
};

/** How an answer differs from a right one. */
export type Wrong = {
  origin?: string;
  rpId?: string;
  challenge?: string;
  /** False: nobody showed the device who they are. */
  userVerified?: boolean;
  counter?: number;
  type?: string;
  userHandle?: string;
};

export type SoftPasskey = {
  create(question: Question, wrong?: Wrong): RegistrationResponseJSON;
  get(question: Question, wrong?: Wrong): AuthenticationResponseJSON;
};

export function softPasskey(origin: string, counts = false): SoftPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const device = { origin, id, counter: counts ? 1 : 0, step: counts ? 1 : 0, handle: '' };
  return {
    create(question, wrong = {}) {
      device.handle = question.user?.id ?? '';
      const authData = Buffer.concat([
        head(device, question, wrong, 0x40),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey(publicKey),
      ]);
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
        Buffer.from([authData.length >> 8, authData.length & 255]),
        authData,
      ]);
      return {
        ...named(id),
        response: {
          clientDataJSON: clientData(device, question, 'webauthn.create', wrong).toString(
            'base64url',
          ),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    get(question, wrong = {}) {
      device.counter += device.step;
      const authData = head(device, question, wrong, 0);
      const client = clientData(device, question, 'webauthn.get', wrong);
      const signed = Buffer.concat([authData, sha256(client)]);
      return {
        ...named(id),
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
          userHandle: wrong.userHandle ?? device.handle,
        },
      };
    },
  };
}

type Device = { origin: string; counter: number };

function named(id: Buffer) {
  const name = id.toString('base64url');
  return { id: name, rawId: name, type: 'public-key', clientExtensionResults: {} } as const;
}

/** The hash of the site's name, what the device vouches for, and its counter. */
function head(device: Device, question: Question, wrong: Wrong, attested: number): Buffer {
  const site = wrong.rpId ?? question.rpId ?? question.rp?.id ?? '';
  const flags = 0x01 | (wrong.userVerified === false ? 0 : 0x04) | attested;
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(wrong.counter ?? device.counter);
  return Buffer.concat([sha256(Buffer.from(site)), Buffer.from([flags]), counter]);
}

function clientData(device: Device, question: Question, type: string, wrong: Wrong): Buffer {
  const said = {
    type: wrong.type ?? type,
    challenge: wrong.challenge ?? question.challenge,
    origin: wrong.origin ?? device.origin,
    crossOrigin: false,
  };
  return Buffer.from(JSON.stringify(said));
}

/** An ES256 key in COSE. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
