/**
 * Requests come to our own address, and what changes something comes from our own pages. The
 * browser tells both truthfully, whatever a page of somebody else's would like it to say.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For the one route that a browser calls while it leaves, with whatever body it can send. */
    takesAnyBody?: true;
  }
}

const reading = ['GET', 'HEAD', 'OPTIONS'];
const localNames = ['localhost', '127.0.0.1', '[::1]'];

export function keepToOurSite(app: FastifyInstance, origin: string): void {
  const ours = new URL(origin);
  app.addHook('onRequest', async (request, reply) => {
    if (!isOurAddress(request.host, ours)) return sendProblem(reply, 421, 'request/other-address');
    if (!mayChange(request)) return undefined;
    if (!isFromOurPages(request, origin)) return sendProblem(reply, 403, 'request/other-site');
    if (!isJson(request)) return sendProblem(reply, 415, 'input/not-json');
    return undefined;
  });
}

/** A name that somebody else points at this computer (DNS rebinding) is not our address. */
export function isOurAddress(host: string, ours: URL): boolean {
  if (host === ours.host) return true;
  const name = host.replace(/:\d+$/, '');
  return localNames.includes(name);
}

/** A WebSocket begins as a GET, but it carries acts. */
function mayChange({ method, headers }: FastifyRequest): boolean {
  return !reading.includes(method) || headers.upgrade !== undefined;
}

function isFromOurPages({ headers }: FastifyRequest, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === origin;
}

/** JSON cannot be sent from a form, so a browser asks us before it sends it from another site. */
function isJson({ method, headers, routeOptions }: FastifyRequest): boolean {
  if (headers.upgrade !== undefined || routeOptions.config.takesAnyBody) return true;
  const type = headers['content-type'];
  if (type !== undefined) return /^application\/json(;\s*charset=utf-8)?$/i.test(type);
  const hasBody =
    headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return method === 'DELETE' && !hasBody;
}
