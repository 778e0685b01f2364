import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { House } from '../house.ts';
import { forFastify, type Log } from '../log.ts';
import { answerFault, answerFaults, routeOf } from './faults.ts';
import { addHeaders, setHeaders } from './headers.ts';
import {
  answerNotHttp,
  endRefusedUpgrades,
  ignoreExpectations,
  longestRequest,
} from './not-http.ts';
import { answerOnTheBeat } from './on-the-beat.ts';
import { describeRoutes } from './openapi.ts';
import { servePages } from './pages.ts';
import { enforcePolicies, requirePolicies } from './policy.ts';
import type { App, Routes } from './route.ts';
import { allRoutes } from './routes.ts';
import { keepToOurSite } from './same-site.ts';
import { requireSchemas } from './schemas.ts';

const mostBytes = 256 * 1024;

/**
 * The HTTP server, whole and ready to listen. The order is the order in which a request meets
 * things: headers for whatever is answered, our own address and pages, who may, and then the rest.
 */
export async function buildApp(
  house: House,
  routes: readonly Routes[] = allRoutes,
  webFolder?: string,
): Promise<App> {
  const { config, log } = house;
  const app: App = fastify({
    loggerInstance: forFastify(log),
    genReqId: () => randomUUID(),
    bodyLimit: mostBytes,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    requestTimeout: longestRequest,
    clientErrorHandler: answerNotHttp,
    // A request without a host is answered like one for another address, not by Node.
    http: { requireHostHeader: false },
    frameworkErrors(error, request, reply) {
      setHeaders(reply, '', false);
      answerFault(error, request, reply, log);
    },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  takeOnlyJson(app);
  ignoreExpectations(app.server);
  endRefusedUpgrades(app);

  requirePolicies(app);
  requireSchemas(app);
  addHeaders(app, config.origin);
  keepToOurSite(app, config.origin);
  answerFaults(app, log);
  answerOnTheBeat(app, house.beat);
  noteRequests(app, log);
  await app.register(cookie);
  enforcePolicies(app, house.accounts, house.door.clock);
  await app.register(rateLimit, {
    global: false,
    addHeaders: noHeaders,
    addHeadersOnExceeding: noHeaders,
  });
  await describeRoutes(app);
  await servePages(app, webFolder);
  for (const group of routes) await app.register(async (scope) => group(scope as App, house));
  await app.ready();
  return app;
}

/** No body at all is fine where a route wants none; its type still says JSON. */
function takeOnlyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
}

// How many tries are left is nobody's business.
const noHeaders = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

/** One line for each request where the log's level asks for it: what kind, how it went, how long. */
function noteRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    const milliseconds = Math.round(reply.elapsedTime);
    log.info('request', { ...routeOf(request), status: reply.statusCode, milliseconds });
  });
}
