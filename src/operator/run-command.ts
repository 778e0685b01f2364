/** From what was typed to the number it ends with. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../server/config.ts';
import { describeError } from '../server/log.ts';
import type { Answer, Command, Values } from './command.ts';
import { layGrounds, type Grounds } from './grounds.ts';
import { helpFor } from './help.ts';
import { createProgress } from './progress.ts';
import { wordsFor, type Said } from './words-for-errors.ts';
import { isWronglyAsked } from './wrongly-asked.ts';

export type Typed = {
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  /** The folder in which it was typed. */
  from: string;
  out: { write(text: string): unknown };
  err: { write(text: string): unknown; isTTY?: boolean };
};

export async function runCommand(commands: readonly Command[], typed: Typed): Promise<number> {
  const { args, out, err } = typed;
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    out.write(helpFor(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    err.write(`There is no command "${name}".\n\n${helpFor(commands)}`);
    return 2;
  }
  const values = parse(command, rest);
  if (typeof values === 'string') {
    if (rest.includes('--json')) out.write(asJson({ code: 'operator/option', sentence: values }));
    err.write(`${values}\n\n${helpFor(commands, command)}`);
    return 2;
  }
  if (values['help'] === true) {
    out.write(helpFor(commands, command));
    return 0;
  }
  return answer(command, values, typed);
}

/** The options as they were typed, or what is wrong with them. */
function parse(command: Command, args: string[]): Values | string {
  const own = Object.entries(command.options).map(([name, { type }]) => [name, { type }] as const);
  const options = {
    ...Object.fromEntries(own),
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values as Values;
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
  }
}

async function answer(command: Command, values: Values, typed: Typed): Promise<number> {
  const { out, err, env } = typed;
  const isJson = values['json'] === true;
  try {
    const { code, lines, found } = await run(command, values, typed);
    out.write(isJson ? `${JSON.stringify({ ok: code === 0, ...found })}\n` : asText(lines));
    return code;
  } catch (error) {
    const said = wordsFor(error);
    if (isJson) out.write(asJson(said));
    else err.write(`\n${said.sentence}\n\n`);
    // As the log tells an error: without what it may quote of people.
    if (env['HEARTHSIDE_LOG'] === 'debug' && error instanceof Error)
      err.write(`${JSON.stringify(describeError(error))}\n`);
    return isWronglyAsked(error) ? 2 : 1;
  }
}

async function run(command: Command, values: Values, { env, from, err }: Typed): Promise<Answer> {
  const config = readConfig(env);
  const progress = createProgress({
    write: (text) => void err.write(text),
    isTerminal: err.isTTY === true,
    now: Date.now,
  });
  let laid: Promise<Grounds> | undefined;
  try {
    return await command.run({
      config,
      values,
      progress,
      ground: () => (laid ??= layGrounds(config, progress)),
      place: (path) => resolve(from, path),
    });
  } finally {
    const grounds = await laid?.catch(() => undefined);
    await grounds?.close();
  }
}

function asJson({ code, sentence }: Said): string {
  return `${JSON.stringify({ ok: false, error: code, says: sentence })}\n`;
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
