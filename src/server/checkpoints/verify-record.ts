/**
 * Looks whether the record is as it was written: every chain, against every checkpoint. It needs no
 * key of any partnership, since the chains go over ciphertext; an erased one holds as before.
 */
import type { ClientBase } from 'pg';
import type { Id } from '../../record/ids.ts';
import { firstHash } from '../store/chain.ts';
import type { Finding } from './finding.ts';
import type { Head } from './heads.ts';
import type { Checkpoints, Expected } from './read-checkpoints.ts';
import { readWalked } from './read-walked.ts';
import { walkChain, type Walk } from './walk-chain.ts';

export type Verified = { partnerships: number; entries: number; findings: Finding[] };

export type Verifying = {
  /** In one transaction, in the keeper's role. It must have begun after the checkpoints were read. */
  client: ClientBase;
  checkpoints: Pick<Checkpoints, 'expected' | 'findings'>;
  /** One partnership instead of all of them. */
  only?: Id;
  tell?: (entries: number) => void;
};

export async function verifyRecord(verifying: Verifying): Promise<Verified> {
  const { client, checkpoints, only, tell } = verifying;
  const heads = await readEveryHead(client, only);
  const findings: Finding[] = only === undefined ? [...checkpoints.findings] : [];
  const unseen = new Set([...heads.keys(), ...(only ? [only] : checkpoints.expected.keys())]);
  const expectedOf = (id: Id): readonly Expected[] => checkpoints.expected.get(id) ?? [];
  const begin = (id: Id): Walk => {
    unseen.delete(id);
    return walkChain(id, heads.get(id), expectedOf(id));
  };
  let entries = 0;
  let at: Id | undefined;
  let walk: Walk | undefined;
  for await (const found of readWalked(client, only)) {
    for (const entry of found) {
      if (entry.partnership !== at) {
        findings.push(...(walk?.end() ?? []));
        at = entry.partnership;
        walk = begin(at);
      }
      walk?.take(entry);
    }
    entries += found.length;
    tell?.(found.length);
  }
  findings.push(...(walk?.end() ?? []));
  for (const id of unseen) findings.push(...begin(id).end());
  return { partnerships: heads.size, entries, findings };
}

/** Also of those that are made up: their chains must hold too. */
async function readEveryHead(client: ClientBase, only: Id | undefined): Promise<Map<Id, Head>> {
  const { rows } = await client.query<{ id: Id; seq: string; hash: Buffer }>(
    `select partnership_id as id, head_seq as seq, head_hash as hash from partnership
     where $1::uuid is null or partnership_id = $1`,
    [only ?? null],
  );
  return new Map(
    rows.map(({ id, seq, hash }) => [
      id,
      { partnership: id, seq: Number(seq), hash: seq === '0' ? firstHash(id) : hash },
    ]),
  );
}
