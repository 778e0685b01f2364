import { minute } from '../../record/time.ts';
import type { Database } from '../store/database.ts';

const patience = 800;

/**
 * Which country the house is in. Help now must answer when nothing else does: a database that is
 * away or slow is not waited for, and the last answer stands in.
 */
export function houseCountry(
  database: Database,
  now: () => number = Date.now,
): () => Promise<string | undefined> {
  let last: string | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (now() - askedAt < minute) return last;
    const country = await within(patience, ask(database));
    if (country !== 'no answer') {
      last = country;
      askedAt = now();
    }
    return last;
  };
}

async function ask(database: Database): Promise<string | undefined> {
  const practice = await database.atDoor((db) =>
    db
      .selectFrom('practice')
      .select('country')
      .orderBy('is_example')
      .orderBy('opened_at')
      .limit(1)
      .executeTakeFirst(),
  );
  return practice?.country;
}

async function within<Answer>(
  milliseconds: number,
  work: Promise<Answer>,
): Promise<Answer | 'no answer'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'no answer'>((resolve) => {
    timer = setTimeout(() => resolve('no answer'), milliseconds);
  });
  const answer = await Promise.race([work.catch(() => 'no answer' as const), late]);
  clearTimeout(timer);
  return answer;
}
