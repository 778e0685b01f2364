/** Which measures a practice uses. One with a non-commercial license waits for an acknowledgment. */
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Instant } from '../../record/time.ts';
import { isFree } from '../../rooms/check-ins/measures/library/load-measure.ts';
import { scaleNames, type ScaleName } from '../../rooms/check-ins/measures/scales.ts';
import type { Door } from '../auth/door.ts';
import type { DoorSession } from '../auth/find-session.ts';

export type MeasureHere = {
  name: ScaleName;
  isOn: boolean;
  needsAcknowledgment: boolean;
  acknowledged: { by: Id; at: Instant } | null;
};

/** True where its words may be handed out: also where it is off, to those who agreed on it before. */
export function mayHandOut({ needsAcknowledgment, acknowledged }: MeasureHere): boolean {
  return !needsAcknowledgment || acknowledged !== null;
}

/** Free ones are on until somebody switches them off; the others the other way round. */
export async function readMeasures({ database }: Door, practice: Id): Promise<MeasureHere[]> {
  const rows = await database.atDoor((db) =>
    db.selectFrom('practice_measure').selectAll().where('practice_id', '=', practice).execute(),
  );
  return scaleNames.map((name) => {
    const row = rows.find(({ measure }) => measure === name);
    const { acknowledged_by: by = null, acknowledged_at: at = null } = row ?? {};
    const acknowledged = by === null || at === null ? null : { by, at: at.getTime() };
    const needsAcknowledgment = !isFree(name);
    const isOn = (row?.is_on ?? !needsAcknowledgment) && (!needsAcknowledgment || !!acknowledged);
    return { name, isOn, needsAcknowledgment, acknowledged };
  });
}

export type Switch = { isOn: boolean; acknowledges: boolean };
export type MeasureRefusal = 'practice/license-not-acknowledged';

export async function switchMeasure(
  door: Door,
  { practiceId, personId }: DoorSession,
  name: ScaleName,
  { isOn, acknowledges }: Switch,
): Promise<Refusal<MeasureRefusal> | undefined> {
  const before = (await readMeasures(door, practiceId)).find((each) => each.name === name);
  const needs = before?.needsAcknowledgment === true && before.acknowledged === null;
  if (isOn && needs && !acknowledges) return refuse('practice/license-not-acknowledged');
  const said = needs && acknowledges;
  const now = new Date(door.clock());
  const told = said ? { acknowledged_by: personId, acknowledged_at: now } : {};
  await door.database.atDoor((db) =>
    db
      .insertInto('practice_measure')
      .values({ practice_id: practiceId, measure: name, is_on: isOn, ...told })
      .onConflict((of) =>
        of.columns(['practice_id', 'measure']).doUpdateSet({ is_on: isOn, ...told }),
      )
      .execute(),
  );
  return undefined;
}
