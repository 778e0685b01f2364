/** Who may use a route. It stands on every route, or the server does not start. */
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { isId } from '../../record/ids.ts';
import { minute, type Instant } from '../../record/time.ts';
import { sendNotHere, sendProblem } from './problem.ts';
import type { AccountDoor, Office, Session } from './session.ts';

export type Policy =
  | 'anyone'
  /** Gave the first proof of two. Everywhere else such a person counts as not signed in. */
  | 'half-signed-in'
  /** Signed in whole or half: for looking at oneself and for signing out. */
  | 'any-session'
  | 'signed-in'
  /** Signed in within the last five minutes. */
  | 'recently-signed-in'
  /** Signed in, and asking about `:partnership`. The record is then read as this person. */
  | 'member'
  | Office;

declare module 'fastify' {
  interface FastifyContextConfig {
    policy?: Policy;
    /** Asks besides for a sign-in of the last five minutes: `{ policy: 'administrator', recent: true }`. */
    recent?: true;
  }
}

const policies: readonly Policy[] = [
  'anyone',
  'half-signed-in',
  'any-session',
  'signed-in',
  'recently-signed-in',
  'member',
  'therapist',
  'administrator',
  'keeper',
];

const recently = 5 * minute;

/** A route with who may use it, as it stands in the table of all routes. */
export type RouteSaid = { method: string; path: string; policy: Policy };

/** The table of all routes, in the order of their paths; what proves or prints them reads it. */
const tables = new WeakMap<FastifyInstance, RouteSaid[]>();
export function routeTable(app: FastifyInstance): readonly RouteSaid[] {
  const said = tables.get(app) ?? [];
  return [...said].sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

/** Stops the start when a route has no policy. The HEAD routes that Fastify adds pass here too. */
export function requirePolicies(app: FastifyInstance): void {
  const said: RouteSaid[] = [];
  tables.set(app, said);
  app.addHook('onRoute', (route) => {
    const policy = route.config?.policy;
    if (policy === undefined || !policies.includes(policy))
      throw new Error(`${nameOf(route)} does not say who may use it: give it a policy.`);
    if (policy === 'member' && !route.url.split('/').includes(':partnership'))
      throw new Error(`${nameOf(route)} is for members and does not say of which :partnership.`);
    for (const method of [route.method].flat()) said.push({ method, path: route.url, policy });
  });
}

/**
 * Asks each route's policy before anything of the request is read, so that a person who may not
 * ask learns nothing from how their words are refused.
 */
export function enforcePolicies(
  app: FastifyInstance,
  accounts: AccountDoor,
  now: () => Instant = Date.now,
): void {
  app.decorateRequest('session', null);
  app.addHook('onRequest', async (request, reply) => {
    // What is not here is answered unread, like what is hidden; a page may still be found.
    if (request.is404) return isReading(request) ? undefined : sendNotHere(reply);
    const { policy, recent = false } = request.routeOptions.config;
    if (policy === 'anyone') return undefined;
    request.session = stands(policy, await accounts.findSession(request));
    const { session } = request;
    if (session === null) return sendProblem(reply, 401, 'account/sign-in');
    if (!isAllowed(policy, session, request)) return sendNotHere(reply);
    if ((recent || policy === 'recently-signed-in') && !isRecent(session, now()))
      return sendProblem(reply, 403, 'account/sign-in-again');
    return undefined;
  });
}

/** A session as far as it counts here. */
function stands(policy: Policy | undefined, session: Session | null): Session | null {
  if (policy === 'any-session') return session;
  return session?.state === (policy === 'half-signed-in' ? 'half' : 'full') ? session : null;
}

function isAllowed(policy: Policy | undefined, session: Session, request: FastifyRequest): boolean {
  switch (policy) {
    case 'half-signed-in':
    case 'any-session':
    case 'signed-in':
    case 'recently-signed-in':
      return true;
    case 'member':
      return isId((request.params as { partnership?: unknown }).partnership);
    case 'therapist':
    case 'administrator':
    case 'keeper':
      return session.offices.includes(policy);
    default:
      throw new Error('A route without a policy was asked.');
  }
}

function isReading({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

export function isRecent(session: Session, now: Instant): boolean {
  return now - session.signedInAt < recently;
}

function nameOf(route: RouteOptions): string {
  return `${String(route.method)} ${route.url}`;
}
