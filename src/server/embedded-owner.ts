/** The embedded database: where it lives, and how its owner signs in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import type { Config } from './config.ts';
import type { Keyring } from './store/keyring.ts';

export function embeddedFolder({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'postgres');
}

export function hasEmbeddedDatabase(config: Pick<Config, 'dataFolder'>): boolean {
  return existsSync(join(embeddedFolder(config), 'cluster'));
}

/** The owner's password follows from the master key, so nobody keeps it and nobody can lose it. */
export function ownerPassword(keyring: Keyring): string {
  return keyring.purpose('database owner').toString('base64url');
}

export function embeddedOwner(
  address: { host: string; port: number },
  keyring: Keyring,
): ClientConfig {
  return {
    ...address,
    user: 'postgres',
    password: ownerPassword(keyring),
    database: 'postgres',
  };
}
