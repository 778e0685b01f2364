/**
 * A new master key, while the house serves. First the key file holds both, then every key is
 * wrapped anew, then the former one is retired. Cut off anywhere, everything stays readable, and
 * running it again goes on where it was.
 */
import type { Client } from 'pg';
import type { KeyFile, Retired } from '../../server/key-file.ts';
import { readMasterKey, replaceMasterKey } from '../../server/master-key.ts';
import { startProblem } from '../../server/start-problem.ts';
import { asOwner } from '../../server/store/as-keeper.ts';
import { mastersOf, type KeyOwner } from '../../server/store/keyring.ts';
import { newKey } from '../../server/store/keys.ts';
import { newKeysLock } from '../../server/store/make-key.ts';
import type { Answer, Ask, Command } from '../command.ts';
import type { Step } from '../progress.ts';
import { wrapAnew, type Wrapped } from './wrap-anew.ts';

/** As long as copies of keys are kept; see docs/operations.md. */
const retiredDays = 35;

export const rotateKey: Command = {
  name: 'rotate-key',
  says: 'A new master key, while the house is open. Cut off, it goes on when it is run again.',
  options: {
    'retired-days': {
      type: 'string',
      says: `how long the file keeps a former key, for copies from before (${retiredDays})`,
    },
  },
  run: rotate,
};

async function rotate({ config, values, progress, ground }: Ask): Promise<Answer> {
  const days = readDays(values['retired-days']);
  const { owner } = await ground();
  return asOwner(owner, async (client) => {
    await takeTurn(client);
    const { keys: before } = await readMasterKey(config.keyFile, true);
    const step = progress.step('Wrapping keys anew');
    // What an earlier run left undone comes first: only one former key is at work at a time.
    const left = await wrapAll(client, before, step);
    if (before.former || left.anew > 0) {
      await replaceMasterKey(config.keyFile, retire(before, days));
      return tell('finished', left, config.keyFile);
    }
    const { current, ...rest } = before;
    const during: KeyFile = { ...rest, current: newKey(), former: current };
    await replaceMasterKey(config.keyFile, during);
    const wrapped = await wrapAll(client, during, step);
    await replaceMasterKey(config.keyFile, retire(during, days));
    return tell('rotated', wrapped, config.keyFile);
  });
}

async function takeTurn(client: Client): Promise<void> {
  try {
    await client.query("set lock_timeout = '20s'");
    await client.query("select pg_advisory_lock(hashtext('hearthside rotate key'))");
    await client.query('reset lock_timeout');
  } catch (error) {
    if ((error as { code?: unknown }).code !== '55P03') throw error;
    throw startProblem(
      'key/rotating-already',
      'Another rotate-key is at work on this house. Let it finish, then look at `hearthside status`.',
    );
  }
}

/** Until a whole walk finds nothing more to do. */
async function wrapAll(client: Client, keys: KeyFile, step: Step): Promise<Wrapped> {
  // Whoever was making a key when the file changed is done after this; later ones read the file.
  await client.query('select pg_advisory_lock(hashtext($1))', [newKeysLock]);
  await client.query('select pg_advisory_unlock(hashtext($1))', [newKeysLock]);
  const earlier = mastersOf(keys).slice(1);
  let anew = 0;
  for (;;) {
    const walked = await wrapAnew({
      client,
      current: keys.current,
      earlier,
      tell: step.advance,
    });
    anew += walked.anew;
    if (walked.open === 0 && walked.closed.length > 0) throw anotherKey();
    if (walked.anew === 0) {
      step.done();
      return { ...walked, anew };
    }
  }
}

function anotherKey(): Error {
  return startProblem(
    'key/another',
    'This master key is not the one that this data was closed with. Put back the right key file; nothing was changed.',
  );
}

function retire({ former, retired, ...keys }: KeyFile, days: number): KeyFile {
  const today = new Date().toISOString().slice(0, 10);
  const oldest = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const now: Retired[] = former ? [{ key: former, since: today }] : [];
  return {
    ...keys,
    retired: [...now, ...retired].filter(({ since }) => days > 0 && since >= oldest),
  };
}

function readDays(typed: string | boolean | undefined): number {
  if (typed === undefined) return retiredDays;
  if (typeof typed === 'string' && /^\d{1,4}$/.test(typed)) return Number(typed);
  throw startProblem('operator/wrong-days', '--retired-days must be a whole number of days.');
}

function tell(what: 'rotated' | 'finished', { anew, closed }: Wrapped, file: string): Answer {
  const first = {
    rotated: `The house has a new master key. ${anew} keys are wrapped by it.`,
    finished: `An earlier rotation is finished now; ${anew} keys were left to wrap. Run this again if you want another new key.`,
  }[what];
  return {
    code: closed.length === 0 ? 0 : 1,
    lines: [
      first,
      `Keep a new copy of ${file} in a safe place. An old copy does not open the house any more.`,
      ...closed.map(
        (owner) =>
          `- The key of ${owner} opens with no master key of this file. It was left as it is.`,
      ),
    ],
    found: { what, wrapped: anew, closed: closed satisfies KeyOwner[], file },
  };
}
