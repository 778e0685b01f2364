/** Looks whether the record is as it was written. It reads ciphertext and opens none of it. */
import { counted } from '../counted.ts';
import { readCheckpoints, type Checkpoints } from '../../server/checkpoints/read-checkpoints.ts';
import { createSigner } from '../../server/checkpoints/signer.ts';
import { verifyRecord, type Verified } from '../../server/checkpoints/verify-record.ts';
import type { Finding } from '../../server/checkpoints/finding.ts';
import { asKeeper } from '../../server/store/as-keeper.ts';
import type { Answer, Ask, Command } from '../command.ts';
import { expectFolder } from '../look-at-files.ts';
import { lookAtKeys } from './look-at-keys.ts';

export const verify: Command = {
  name: 'verify',
  says: 'Looks whether every history is as it was written: nothing changed, moved, or missing.',
  options: {
    checkpoints: {
      type: 'string',
      says: 'another folder of checkpoints, such as the copy that you keep elsewhere',
    },
  },
  run: look,
};

async function look({ config, values, progress, ground, place }: Ask): Promise<Answer> {
  const { owner, keyring } = await ground();
  const typed = values['checkpoints'];
  if (typeof typed === 'string') await expectFolder(place(typed), '--checkpoints');
  const folder = typeof typed === 'string' ? place(typed) : config.checkpointFolder;
  // Before the picture of the database is taken: they must not know more than it does.
  const checkpoints = await readCheckpoints(folder, createSigner(keyring));
  const verified = await asKeeper(owner, async (client) => {
    const { rows } = await client.query<{ n: string }>('select count(*) as n from entry');
    const step = progress.step('Looking through every entry', Number(rows[0]?.n));
    const tell = (entries: number) => step.advance(entries);
    const found = await verifyRecord({ client, checkpoints, tell });
    step.done();
    return { ...found, findings: [...found.findings, ...(await lookAtKeys(client, keyring))] };
  });
  return tellVerified(verified, checkpoints, folder);
}

function tellVerified(
  { partnerships, entries, findings }: Verified,
  { trusted }: Checkpoints,
  folder: string,
): Answer {
  const missing = trusted.length === 0 && entries > 0 ? [noCheckpoint(folder)] : [];
  const all = [...findings, ...missing];
  const counts = [
    `${counted(entries, 'entry', 'entries')} of ${counted(partnerships, 'partnership')}`,
    `against ${counted(trusted.length, 'checkpoint')}`,
  ].join(', ');
  return {
    code: all.length === 0 ? 0 : 1,
    lines: [...tellFindings(findings, counts), ...missing.map(({ words }) => words)],
    found: { partnerships, entries, checkpoints: trusted.length, findings: all },
  };
}

function tellFindings(findings: readonly Finding[], counts: string): string[] {
  if (findings.length === 0) return [`Everything is as it was written: ${counts}.`];
  return [
    `Not everything is as it was written (${counts}):`,
    ...findings.map(({ words }) => `- ${words}`),
    'Keep the machine as it is, keep a copy of the data, and read "When verify finds something" in docs/operations.md.',
  ];
}

const noCheckpoint = (folder: string): Finding => ({
  code: 'checkpoint/none',
  words: `There is no checkpoint in ${folder}, so an end that was cut off, or a history that was written anew, would not be seen. Write one with: npm run hearthside -- checkpoint`,
});
