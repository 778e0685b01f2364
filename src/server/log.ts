/**
 * The log: one line of JSON each, to stderr. It tells what happened to the house and nothing
 * about anybody: no addresses asked for, no bodies, no words. What an error says is left out
 * where it quotes what people sent (the database's and the parser's errors do).
 */
import type { FastifyBaseLogger } from 'fastify';

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Fields = Readonly<Record<string, unknown>>;
type Say = (message: string, fields?: Fields) => void;
export type Log = { error: Say; warn: Say; info: Say; debug: Say };

export function createLog(
  level: LogLevel,
  write: (line: string) => void = (line) => void process.stderr.write(line),
): Log {
  const say =
    (at: LogLevel): Say =>
    (message, fields = {}) => {
      if (logLevels.indexOf(at) > logLevels.indexOf(level)) return;
      const said = Object.entries(fields).map(([name, value]) => [name, tellable(value)]);
      const line = { time: new Date().toISOString(), level: at, message };
      write(`${JSON.stringify({ ...line, ...Object.fromEntries(said) })}\n`);
    };
  return { error: say('error'), warn: say('warn'), info: say('info'), debug: say('debug') };
}

function tellable(value: unknown): unknown {
  return value instanceof Error ? describeError(value) : value;
}

/** An error as it may be kept: its kind and where it happened. */
export function describeError(error: Error): Fields {
  const { code, severity, constraint } = error as Error & Record<string, unknown>;
  const quotesPeople = severity !== undefined || error instanceof SyntaxError;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(quotesPeople ? {} : { says: error.message.slice(0, 300) }),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    at: places.slice(0, 6).map((line) => line.trim().slice(3)),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

/** Our log in the shape that Fastify expects. Its own remarks (addresses, headers) stay unsaid. */
export function forFastify(log: Log): FastifyBaseLogger {
  const quiet = () => undefined;
  const heard = (say: Say) => (first: unknown, second?: unknown) => {
    const error = first instanceof Error ? first : (first as { err?: unknown } | undefined)?.err;
    const message = typeof second === 'string' ? second : 'http';
    if (error instanceof Error) say(message, { error });
  };
  const logger: FastifyBaseLogger = {
    level: 'error',
    fatal: heard(log.error),
    error: heard(log.error),
    warn: heard(log.warn),
    info: quiet,
    debug: quiet,
    trace: quiet,
    silent: quiet,
    child: () => logger,
  };
  return logger;
}
