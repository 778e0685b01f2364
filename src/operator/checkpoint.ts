import { createSigner } from '../server/checkpoints/signer.ts';
import { writeCheckpoint } from '../server/checkpoints/write-checkpoint.ts';
import { fileOf } from '../server/checkpoints/folder.ts';
import { join } from 'node:path';
import type { Answer, Ask, Command } from './command.ts';
import { counted } from './counted.ts';

export const checkpoint: Command = {
  name: 'checkpoint',
  says: 'Writes down now where every history ends, signed, outside the database.',
  options: {},
  run: writeOne,
};

async function writeOne({ config, ground }: Ask): Promise<Answer> {
  const { owner, keyring } = await ground();
  const folder = config.checkpointFolder;
  const { number, heads, names } = await writeCheckpoint({
    folder,
    owner,
    signer: createSigner(keyring),
  });
  const file = join(folder, fileOf(number));
  const histories = counted(heads.length, 'history', 'histories');
  const which = names === 'all' ? histories : `${histories} that moved since the one before`;
  return {
    code: 0,
    lines: [
      `Checkpoint ${number} is written: ${which}.`,
      file,
      'Keep a copy of that folder on another machine: what is there, nobody here can change.',
    ],
    found: { number, heads: heads.length, names, file },
  };
}
