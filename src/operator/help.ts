import type { Command } from './command.ts';

/** What there is to ask for, or how to ask for one thing. */
export function helpFor(commands: readonly Command[], command?: Command): string {
  const lines = command ? ofOne(command) : ofAll(commands);
  return `${lines.join('\n')}\n`;
}

function ofAll(commands: readonly Command[]): string[] {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Tools for whoever keeps the machine. They show numbers, never what people wrote.',
    '',
    'npm run hearthside -- <command> [options]',
    '',
    ...commands.map(({ name, says }) => `  ${name.padEnd(width)}  ${says}`),
    '',
    '<command> --help says more about one of them.',
    '',
    ...endings,
  ];
}

function ofOne({ name, says, options }: Command): string[] {
  const all: Command['options'] = { ...options, json: { type: 'boolean', says: jsonSays } };
  const named = Object.entries(all).map(([option, { type, says: line }]) => ({
    option: type === 'string' ? `--${option} …` : `--${option}`,
    line,
  }));
  const width = Math.max(...named.map(({ option }) => option.length));
  return [
    says,
    '',
    `npm run hearthside -- ${name} [options]`,
    '',
    ...named.map(({ option, line }) => `  ${option.padEnd(width)}  ${line}`),
    '',
    ...endings,
  ];
}

const jsonSays = 'one JSON object on the standard output, for programs (with npm run --silent)';

const endings = [
  'It ends with 0 when all is well, 1 when it found something or failed, 2 when it was asked wrongly.',
];
