/** What no answer may be, whatever was asked. */
import { problem } from '../../server/http/problem.ts';
import type { Case } from './case.ts';
import type { Answer, Exchange } from './exchange.ts';

/** Part of what strange requests hold. A no that holds it tells back what was sent. */
export const canary = 'quince-and-thistle';

const onEveryAnswer = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'cache-control',
];

/** Words that only our insides say: places in code, the database's own words, the system's. */
const insides: readonly RegExp[] = [
  /\bat (?:async )?[\w.<>$ ]*\(?(?:file:|node:|\/)\S+:\d+/,
  /node_modules|\.ts:\d+|\bnode:internal/,
  /\b(?:select|delete)\b[^"]{0,80}\bfrom\b|\binsert into\b|\bupdate\b[^"]{0,40}\bset\b/i,
  /\bsyntax error at or near\b|\brelation "|\bviolates\b[^"]*\bconstraint\b|\binvalid input syntax\b/i,
  /\b(?:ECONN\w+|ENOENT|EACCES|ERR_[A-Z_]+|FST_ERR_\w+|HPE_\w+)\b/,
  /\b(?:TypeError|RangeError|ReferenceError|SyntaxError|ZodError)\b/,
];

export function judge(one: Case, { answers, ended, milliseconds }: Exchange): string[] {
  const findings = answers.flatMap(judgeAnswer);
  if (ended === 'waited') findings.push(`no end after ${Math.round(milliseconds)} ms`);
  if (answers.length === 0 && ended !== 'waited' && !one.mayBeCut)
    findings.push('no answer at all');
  return findings.map((finding) => `${one.name}: ${finding}`);
}

function judgeAnswer({ status, headers, body }: Answer): string[] {
  if (status === 101) return tellsInsides(body);
  if (status < 200) return status === 100 ? [] : [`answers ${status}: ${body.slice(0, 200)}`];
  const findings = onEveryAnswer
    .filter((name) => !headers.has(name))
    .map((name) => `${status} without ${name}`);
  if (status >= 500) findings.push(`answers ${status}: ${body.slice(0, 300)}`);
  const type = headers.get('content-type') ?? '';
  if (status >= 400) {
    if (!isProblem(type, body))
      findings.push(`${status} is no problem: ${type} ${body.slice(0, 200)}`);
    if (body.includes(canary)) findings.push(`${status} tells back what was sent`);
  }
  // A page's script holds words of every kind, and nothing that was sent.
  return type.includes('javascript') ? findings : [...findings, ...tellsInsides(body)];
}

function isProblem(type: string, body: string): boolean {
  // To HEAD the body stays unsaid.
  if (body === '') return type.startsWith('application/problem+json');
  if (!type.startsWith('application/problem+json')) return false;
  return problem.safeParse(parse(body)).success;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tellsInsides(body: string): string[] {
  const told = insides.map((inside) => inside.exec(body)?.[0]).find((words) => words !== undefined);
  return told === undefined ? [] : [`tells of our insides: ${told.slice(0, 200)}`];
}
