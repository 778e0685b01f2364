/** The settings: from the environment, read once, all of what is wrong with them told at once. */
import { isIP } from 'node:net';
import { join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { logLevels, type LogLevel } from './log.ts';
import { parseMailbox, type Mailbox } from './mail/mailbox.ts';
import { findUnknownSettings } from './setting-names.ts';
import { startProblem } from './start-problem.ts';

export type Config = {
  port: number;
  /** The address of the network that is listened on; `localhost` is this computer alone. */
  listen: string;
  /** Where people find the house, as `https://hearth.example`; no slash at its end. */
  origin: string;
  /** A PostgreSQL server of one's own, as its owner; without it, the house runs one itself. */
  databaseUrl: string | undefined;
  dataFolder: string;
  keyFile: string;
  /** Where it is kept what must never come back; best on another disk than the database. */
  ledgerFolder: string;
  /** Where it is kept, signed, where every chain ended; best copied to another machine too. */
  checkpointFolder: string;
  mail: { url: string; from: Mailbox } | undefined;
  /** The proxies, by their exact addresses, whose word about who is asking is believed. */
  trustProxy: readonly string[];
  log: LogLevel;
};

const localName = /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535);

const settings = z.object({
  HEARTHSIDE_PORT: says(port, 'must be a whole number from 1 to 65535, such as 4680.').optional(),
  PORT: says(port, 'must be a whole number from 1 to 65535, such as 4680.').optional(),
  HEARTHSIDE_LISTEN: says(
    z.string().refine((host) => host === 'localhost' || isIP(host) > 0),
    'must be an address of this computer, such as 127.0.0.1, or 0.0.0.0 for all of them.',
  ).optional(),
  HEARTHSIDE_ORIGIN: says(
    z.string().refine(isOrigin),
    'must be the address people type, with nothing after the name: https://hearth.example.',
  )
    .refine(
      (origin) => !isOrigin(origin) || isSafeOrigin(origin),
      'HEARTHSIDE_ORIGIN must begin with https://. Without it, everyone on the way could read what people write here, and passkeys do not work. Only an address of this computer itself (http://localhost) may go without.',
    )
    .optional(),
  DATABASE_URL: says(
    z.string().regex(/^postgres(ql)?:\/\/./),
    'must be the address of a PostgreSQL database: postgres://owner:password@server:5432/hearthside.',
  ).optional(),
  HEARTHSIDE_DATA: z.string().default('data'),
  HEARTHSIDE_KEY_FILE: z.string().optional(),
  HEARTHSIDE_LEDGER: z.string().optional(),
  HEARTHSIDE_CHECKPOINTS: z.string().optional(),
  HEARTHSIDE_SMTP_URL: says(
    z.string().regex(/^smtps?:\/\/[^/]/),
    'must be the address of a mail server: smtp://name:password@mail.example:587.',
  ).optional(),
  HEARTHSIDE_MAIL_FROM: says(
    z.string().refine((from) => parseMailbox(from) !== undefined),
    'must be a plain mail address, or a name with one: Hearthside <room@hearth.example>.',
  ).optional(),
  HEARTHSIDE_TRUST_PROXY: says(
    z
      .string()
      .transform((list) => list.split(',').map((address) => address.trim()))
      .refine((list) => list.every((address) => isIP(address) > 0)),
    'must be the exact IP address of your proxy (several with commas between them). Ranges and names are not taken: whoever is inside one could pretend to be anybody.',
  ).optional(),
  HEARTHSIDE_LOG: says(z.enum(logLevels), `must be one of: ${logLevels.join(', ')}.`).default(
    'warn',
  ),
});

type Settings = z.infer<typeof settings>;

/** Reads the settings, or says in plain sentences what is wrong with them. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = settings.safeParse(set);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => sentence(issue));
  const problems = [
    ...wrong,
    ...findUnknownSettings(Object.keys(set), Object.keys(settings.shape)),
    ...(parsed.success ? findConflicts(parsed.data) : []),
  ];
  if (!parsed.success || problems.length > 0) throw settingsProblem([...new Set(problems)]);
  return toConfig(parsed.data);
}

function toConfig(set: Settings): Config {
  const number = set.HEARTHSIDE_PORT ?? set.PORT ?? 4680;
  const origin = set.HEARTHSIDE_ORIGIN?.replace(/\/$/, '') ?? `http://localhost:${number}`;
  const isLocal = localName.test(new URL(origin).hostname);
  const from = parseMailbox(set.HEARTHSIDE_MAIL_FROM ?? '');
  return {
    port: number,
    listen: set.HEARTHSIDE_LISTEN ?? (isLocal ? 'localhost' : '0.0.0.0'),
    origin: new URL(origin).origin,
    databaseUrl: set.DATABASE_URL,
    dataFolder: resolve(set.HEARTHSIDE_DATA),
    keyFile: keyFileOf(set),
    ledgerFolder: resolve(set.HEARTHSIDE_LEDGER ?? join(set.HEARTHSIDE_DATA, 'ledger')),
    checkpointFolder: resolve(
      set.HEARTHSIDE_CHECKPOINTS ?? join(set.HEARTHSIDE_DATA, 'checkpoints'),
    ),
    mail: set.HEARTHSIDE_SMTP_URL && from ? { url: set.HEARTHSIDE_SMTP_URL, from } : undefined,
    trustProxy: set.HEARTHSIDE_TRUST_PROXY ?? [],
    log: set.HEARTHSIDE_LOG,
  };
}

function findConflicts(set: Settings): string[] {
  const hasServer = set.HEARTHSIDE_SMTP_URL !== undefined;
  const problems: string[] = [];
  if (hasServer !== (set.HEARTHSIDE_MAIL_FROM !== undefined))
    problems.push(
      'HEARTHSIDE_SMTP_URL and HEARTHSIDE_MAIL_FROM belong together: set both, or neither to send no mail.',
    );
  if (isInside(keyFileOf(set), join(resolve(set.HEARTHSIDE_DATA), 'postgres')))
    problems.push(
      "HEARTHSIDE_KEY_FILE must not be inside the database's folder: a copy of the database would then hold the key that opens it.",
    );
  return problems;
}

function keyFileOf(set: Settings): string {
  return resolve(set.HEARTHSIDE_KEY_FILE ?? join(set.HEARTHSIDE_DATA, 'keys', 'master.key'));
}

function isInside(file: string, folder: string): boolean {
  return !relative(folder, file).startsWith('..');
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    (url?.protocol === 'http:' || url?.protocol === 'https:') &&
    `${url.origin}/` === `${text.replace(/\/$/, '')}/`
  );
}

function isSafeOrigin(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || localName.test(hostname);
}

/** A schema whose one complaint is this sentence, which the setting's name begins. */
function says<Schema extends z.ZodType<unknown, string>>(schema: Schema, complaint: string) {
  return z.string().transform((text, context): z.output<Schema> => {
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: complaint });
    return z.NEVER;
  });
}

function sentence({ path, message }: z.core.$ZodIssue): string {
  return message.startsWith('HEARTHSIDE_') ? message : `${path.join('.')} ${message}`;
}

function settingsProblem(problems: string[]): Error {
  const [first = '', ...others] = problems;
  const sentences =
    others.length === 0 ? first : `${problems.map((problem) => `- ${problem}`).join('\n')}`;
  const opening = others.length === 0 ? '' : 'Some settings need a change before it can start:\n\n';
  return startProblem('settings/wrong', opening + sentences);
}
