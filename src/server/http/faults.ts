/** The one place where what went wrong becomes an answer. Faults are logged and tell nothing. */
import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  type ZodFastifySchemaValidationError,
} from 'fastify-type-provider-zod';
import type { Log } from '../log.ts';
import { isLedgerProblem } from '../ledger/ledger.ts';
import { hasNoRoom, isDatabaseAway } from './database-away.ts';
import { sendProblem, type Problem, type Refusable } from './problem.ts';

export function answerFaults(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    answerFault(error, request, reply, log);
  });
}

export function answerFault(
  error: FastifyError,
  request: FastifyRequest,
  reply: Refusable,
  log: Log,
): void {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map((issue) => describe(issue, error.validationContext));
    sendProblem(reply, 400, 'input/invalid', { issues });
    return;
  }
  if (isDatabaseAway(error)) {
    if (hasNoRoom(error)) log.error('no room on the disk of the database', routeOf(request));
    reply.header('retry-after', '3');
    sendProblem(reply, 503, 'house/resting');
    return;
  }
  if (isLedgerProblem(error)) {
    log.error('the ledger cannot be written', { ...routeOf(request), error });
    sendProblem(reply, 503, 'house/ledger-away');
    return;
  }
  const status = error.statusCode ?? 500;
  if (status === 429) {
    const seconds = Number(reply.getHeader('retry-after') ?? 1);
    sendProblem(reply, 429, 'house/slow-down', { values: { seconds } });
    return;
  }
  if (status >= 400 && status < 500) {
    sendProblem(reply, status, codes[status]);
    return;
  }
  const fault = randomUUID();
  log.error('fault', { fault, ...routeOf(request), error });
  sendProblem(reply, 500, 'house/fault', { values: { fault } });
}

/** For refusals that come from the server's own parts: their words may quote what was sent. */
const codes: Readonly<Record<number, string>> = {
  400: 'input/invalid',
  413: 'input/too-large',
  415: 'input/not-json',
};

/** The route's pattern, never the address that was asked for: that one can hold an id or a token. */
export function routeOf(request: FastifyRequest): { route: string } {
  return { route: `${request.method} ${request.routeOptions?.url ?? 'unknown'}` };
}

type Issue = NonNullable<Problem['issues']>[number];

/** Schemas may name their refusals, like `words/too-long`; their other messages are not for people. */
function describe(issue: ZodFastifySchemaValidationError, part = 'body'): Issue {
  const { message = '', instancePath, keyword } = issue;
  const path = `${part}${instancePath === '/' ? '' : instancePath}`;
  const isCode = /^[a-z-]+\/[a-z-]+$/.test(message);
  return { path, code: isCode ? message : `input/${keyword.replaceAll('_', '-')}` };
}
