import type { LogLevel } from './log.ts';

export type Config = {
  port: number;
  /** Where people find the house, as `https://hearth.example`; no slash at its end. */
  origin: string;
  databaseUrl: string | undefined;
  dataFolder: string;
  keyFile: string;
  mail: { url: string; from: { name: string; address: string } } | undefined;
  /** The proxies, by their exact addresses, whose word about who is asking is believed. */
  trustProxy: readonly string[];
  log: LogLevel;
};
