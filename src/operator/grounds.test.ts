/** The embedded database: reached where a house runs on it, opened for a tool where none does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bringUp } from '../server/bring-up.ts';
import { embeddedOwner, ownerPassword } from '../server/embedded-owner.ts';
import { readMasterKey } from '../server/master-key.ts';
import { startEmbeddedPostgres } from '../server/postgres/start-embedded-postgres.ts';
import { createKeyring } from '../server/store/keyring.ts';
import { runTool } from '../testing/run-tool.ts';

test(
  'a tool finds the house that runs, then one that is closed, and none where there is none',
  {
    timeout: 60_000,
  },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hearthside-grounds-'));
    const at = { folder, env: { HEARTHSIDE_DATA: folder } };
    const status = async () => {
      const { out } = await runTool(['status', '--json'], at);
      return JSON.parse(out).database as object;
    };
    try {
      expect(await status()).toMatchObject({
        isReached: false,
        says: expect.stringMatching(/no house yet/),
      });
      const { keys } = await readMasterKey(join(folder, 'keys', 'master.key'), false);
      const keyring = createKeyring(keys);
      const settings = { fsync: 'off' };
      const password = ownerPassword(keyring);
      const where = { folder: join(folder, 'postgres'), password, settings };
      const postgres = await startEmbeddedPostgres(where);
      await bringUp(embeddedOwner(postgres, keyring), keyring);
      expect(await status()).toMatchObject({ isReached: true, runs: 'serving' });
      expect((await runTool(['checkpoint'], at)).code).toBe(0);
      await postgres.stop();
      expect(await status()).toMatchObject({ isReached: true, runs: 'started' });
      // It was closed again afterwards: the next one may use the folder.
      expect(await status()).toMatchObject({ isReached: true, runs: 'started' });
      await rm(join(folder, 'keys', 'master.key'));
      expect(await status()).toMatchObject({
        isReached: false,
        says: expect.stringMatching(/key is missing/),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
