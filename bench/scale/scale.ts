import { randomBytes } from 'node:crypto';
import { inTurns, median, ratio, timeOf } from '../figures.ts';
import type { Ground } from '../ground/ground.ts';
import type { Figures, Part } from '../part.ts';
import type { Tell } from '../tell.ts';
import { startEmbeddedPostgres } from '../../src/server/postgres/start-embedded-postgres.ts';
import { createKeyring } from '../../src/server/store/keyring.ts';
import { newKey } from '../../src/server/store/keys.ts';
import { makeBigHouse, type BigHouse } from './make-house.ts';
import { countWholeReads } from './whole-reads.ts';
import { everyWork, worksIn, type Work } from './works.ts';

/** A ratio of 1: how many others there are makes no difference. */
export const scale: Part = {
  name: 'scale',
  about: 'The same room in a house with few others and in a house with very many',
  async run(ground, tell) {
    const password = randomBytes(8).toString('hex');
    const folder = await ground.makeFolder('scale');
    const postgres = await startEmbeddedPostgres({ folder, password });
    const { host, port, superuser: user } = postgres;
    const owner = { host, port, user, password, database: 'postgres' };
    ground.atEnd(() => postgres.stop());
    return compare(ground, { owner, keyring: createKeyring(newKey()) }, tell);
  },
};

async function compare(
  { isQuick }: Ground,
  where: Parameters<typeof makeBigHouse>[0],
  tell: Tell,
): Promise<Figures> {
  const real = isQuick ? 4 : 100;
  const [few, many] = isQuick ? [100, 1_000] : [1_000, 50_000];
  const fill = async (name: string, partnerships: number) => {
    let house: BigHouse | undefined;
    const took = await timeOf(async () => {
      house = await makeBigHouse(where, { name, partnerships, real }, tell);
    });
    tell(`${name}: filled in ${Math.round(took / 1_000)} s`);
    if (!house) throw new Error('nothing was filled');
    return { house, seconds: Math.round(took / 1_000) };
  };
  const small = await fill('few', few);
  const big = await fill('many', many);
  const figures: Record<string, number> = {
    scale_partnerships: many,
    scale_fill_s: small.seconds + big.seconds,
  };
  for (const work of everyWork)
    Object.assign(figures, await compareOne(work, small.house, big.house, isQuick, tell));
  return { ...figures, scale_whole_reads: await countWholeReads(big.house, tell) };
}

const rounds: Readonly<Record<Work, number>> = { open: 400, act: 300, session: 300, today: 30 };

async function compareOne(
  work: Work,
  small: BigHouse,
  big: BigHouse,
  isQuick: boolean,
  tell: Tell,
): Promise<Figures> {
  const [smallOpen, bigOpen] = [small.open(), big.open()];
  const times = await inTurns(
    isQuick ? 10 : rounds[work],
    { small: worksIn(small, smallOpen)[work], big: worksIn(big, bigOpen)[work] },
    () => {},
  );
  await Promise.all([smallOpen.close(), bigOpen.close()]);
  tell(`${work}: ${median(times.small)} ms, and ${median(times.big)} ms among many`);
  return {
    [`scale_${work}_small_ms`]: median(times.small),
    [`scale_${work}_big_ms`]: median(times.big),
    [`scale_${work}_ratio`]: ratio(times.big, times.small),
  };
}
