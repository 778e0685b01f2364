/** Measures that a practice brought itself. Each version stays as it was brought. */
import { sql, type Selectable } from 'kysely';
import type { Id } from '../../record/ids.ts';
import { isSame } from '../../record/is-same.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Instant } from '../../record/time.ts';
import type { BroughtScale } from '../../rooms/check-ins/measures/brought-scale.ts';
import {
  broughtMeasure,
  broughtScaleOf,
  type BroughtMeasure,
} from '../../rooms/check-ins/measures/bring/brought-measure.ts';
import type { Door } from '../auth/door.ts';
import type { DoorSession } from '../auth/find-session.ts';
import type { PracticeBroughtMeasure } from '../store/db-types.ts';
import type { MeasureRefusal, Switch } from './measures.ts';

export type BroughtHere = {
  measure: BroughtMeasure;
  version: number;
  isOn: boolean;
  needsAcknowledgment: boolean;
  acknowledged: { by: Id; at: Instant } | null;
  /** Null where whoever brought it has left the house. */
  brought: { by: Id | null; at: Instant };
};
type Version = { key: string; version: number };

/** The newest version of each: older ones are there for the answers that were given to them. */
export async function readBrought({ database }: Door, practice: Id): Promise<BroughtHere[]> {
  const rows = await database.atDoor((db) =>
    db
      .selectFrom('practice_brought_measure')
      .selectAll()
      .where('practice_id', '=', practice)
      .distinctOn('measure_key')
      .orderBy('measure_key')
      .orderBy('version', 'desc')
      .execute(),
  );
  return rows.map(hereOf);
}

/** One version of one measure, whether it is in use now or not. */
export async function findBrought(
  { database }: Door,
  practice: Id,
  { key, version }: Version,
): Promise<BroughtHere | undefined> {
  const row = await database.atDoor((db) =>
    db
      .selectFrom('practice_brought_measure')
      .selectAll()
      .where('practice_id', '=', practice)
      .where('measure_key', '=', key)
      .where('version', '=', version)
      .executeTakeFirst(),
  );
  return row && hereOf(row);
}

function hereOf(row: Selectable<PracticeBroughtMeasure>): BroughtHere {
  const measure = broughtMeasure.parse(row.measure);
  const { acknowledged_by: by, acknowledged_at: at } = row;
  const acknowledged = by === null || at === null ? null : { by, at: at.getTime() };
  const needsAcknowledgment = measure.license.needsAcknowledgment === true;
  return {
    measure,
    version: row.version,
    isOn: row.is_on && (!needsAcknowledgment || acknowledged !== null),
    needsAcknowledgment,
    acknowledged,
    brought: { by: row.brought_by, at: row.brought_at.getTime() },
  };
}

/** True where its words may be handed out. */
export function mayBeRead({ needsAcknowledgment, acknowledged }: BroughtHere): boolean {
  return !needsAcknowledgment || acknowledged !== null;
}

export function scalesInUse(here: readonly BroughtHere[]): BroughtScale[] {
  return here
    .filter(({ isOn }) => isOn)
    .map(({ measure, version }) => broughtScaleOf(measure, version));
}

/** More versions than a practice brings in years. */
const mostVersions = 1_000;

export type BringRefusal = 'practice/too-many-measures';

/** Keeps a new version. The very same again is the version that is there already. */
export async function keepBrought(
  { database, clock }: Door,
  { practiceId, personId }: DoorSession,
  measure: BroughtMeasure,
): Promise<Version | Refusal<BringRefusal>> {
  const { key } = measure;
  const isOn = measure.license.needsAcknowledgment !== true;
  return database.atDoor(async (db) => {
    // Two who bring one at once both have their version, one after the other.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${practiceId} measures`}, 0))`.execute(
      db,
    );
    const shelf = db.selectFrom('practice_brought_measure').where('practice_id', '=', practiceId);
    const newest = await shelf
      .select(['version', 'measure'])
      .where('measure_key', '=', key)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (newest && isSame(newest.measure, measure)) return { key, version: newest.version };
    const { many } = await shelf
      .select((of) => of.fn.countAll<string>().as('many'))
      .executeTakeFirstOrThrow();
    if (Number(many) >= mostVersions) return refuse('practice/too-many-measures');
    const version = (newest?.version ?? 0) + 1;
    await db
      .insertInto('practice_brought_measure')
      .values({
        practice_id: practiceId,
        measure_key: key,
        version,
        measure: JSON.stringify(measure),
        brought_by: personId,
        brought_at: new Date(clock()),
        is_on: isOn,
      })
      .execute();
    return { key, version };
  });
}

/** Switches it on or off; acknowledges its license. */
export async function switchBrought(
  door: Door,
  { practiceId, personId }: DoorSession,
  which: Version,
  { isOn, acknowledges }: Switch,
): Promise<Refusal<MeasureRefusal> | 'not-here' | undefined> {
  const here = await findBrought(door, practiceId, which);
  if (!here) return 'not-here';
  const needs = !mayBeRead(here);
  if (isOn && needs && !acknowledges) return refuse('practice/license-not-acknowledged');
  const now = new Date(door.clock());
  const told = needs && acknowledges ? { acknowledged_by: personId, acknowledged_at: now } : {};
  await door.database.atDoor((db) =>
    db
      .updateTable('practice_brought_measure')
      .set({ is_on: isOn, ...told })
      .where('practice_id', '=', practiceId)
      .where('measure_key', '=', which.key)
      .where('version', '=', which.version)
      .execute(),
  );
  return undefined;
}
