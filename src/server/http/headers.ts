import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Allows the one style element of this response; new for each. */
    styleNonce: string;
  }
}

/** What a page of ours may load and do. Nothing from elsewhere, and no code made of text. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types hearthside',
  ].join('; ');
}

// What no page of ours asks for; a script that got in could not either.
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
const permissions = [
  ...unused.map((name) => `${name}=()`),
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
].join(', ');

const always: Readonly<Record<string, string>> = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissions,
  'x-robots-tag': 'noindex',
  // Kept by nobody, unless a route that sends files says otherwise.
  'cache-control': 'no-store',
};

const twoYears = 63_072_000;

export function addHeaders(app: FastifyInstance, origin: string): void {
  const isSecure = origin.startsWith('https:');
  app.decorateRequest('styleNonce', '');
  app.addHook('onRequest', async (request, reply) => {
    request.styleNonce = randomBytes(16).toString('base64');
    setHeaders(reply, request.styleNonce, isSecure);
  });
}

export function setHeaders(reply: FastifyReply, nonce: string, isSecure: boolean): void {
  reply.headers(headersOf(nonce, isSecure));
}

/** What every answer carries, whatever it answers. */
export function headersOf(nonce: string, isSecure: boolean): Readonly<Record<string, string>> {
  return {
    ...always,
    'content-security-policy': contentPolicy(nonce),
    ...(isSecure ? { 'strict-transport-security': `max-age=${twoYears}; includeSubDomains` } : {}),
  };
}
