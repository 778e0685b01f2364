/** What a tool of the keeper is. One file each; `commands.ts` names them all. */
import type { Config } from '../server/config.ts';
import type { Grounds } from './grounds.ts';
import type { Progress } from './progress.ts';

export type Option = {
  type: 'string' | 'boolean';
  /** One line for the help. */
  says: string;
};

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What a command is given. */
export type Ask = {
  config: Config;
  values: Values;
  progress: Progress;
  /** The keys, and the way into the database as its owner; opened at the first call, closed for the command. */
  ground: () => Promise<Grounds>;
  /** A file or folder as it was typed, from where it was typed. */
  place: (typed: string) => string;
};

/** What comes out: `lines` for a person, `found` for a program (`--json`). Never content, never people's names. */
export type Answer = {
  /** 0: all is well; 1: something was found, or failed. */
  code: 0 | 1;
  lines: readonly string[];
  found: Readonly<Record<string, unknown>>;
};

export type Command = {
  name: string;
  /** One line for the help. */
  says: string;
  options: Readonly<Record<string, Option>>;
  run(ask: Ask): Promise<Answer>;
};
