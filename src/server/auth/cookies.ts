/** The door's three cookies. Scripts cannot read them, and other sites cannot send them along. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';

export type CookieName = 'session' | 'porch' | 'device';

const names = {
  /** Who is signed in here. */
  session: 'hearthside',
  /** A visitor to whom one passkey question is open. */
  porch: 'hearthside-porch',
  /** Somebody signed in well on this device before; it does not say who. */
  device: 'hearthside-device',
} as const;

/** `__Host-` binds a cookie to exactly this site; browsers take it over https alone. */
export function cookieName(origin: string, name: CookieName): string {
  return origin.startsWith('https:') ? `__Host-${names[name]}` : names[name];
}

export function readCookie(
  request: FastifyRequest,
  origin: string,
  name: CookieName,
): string | undefined {
  return request.cookies[cookieName(origin, name)];
}

/** `seconds` undefined: until the browser is closed. */
export function setCookie(
  reply: FastifyReply,
  origin: string,
  name: CookieName,
  value: string,
  seconds?: number,
): void {
  reply.setCookie(cookieName(origin, name), value, {
    ...attributes(origin),
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  });
}

export function clearCookie(reply: FastifyReply, origin: string, name: CookieName): void {
  reply.clearCookie(cookieName(origin, name), attributes(origin));
}

function attributes(origin: string) {
  const secure = origin.startsWith('https:');
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}
