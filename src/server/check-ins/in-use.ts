/** What the house says against acts that bring a measure into use between people. */
import type { Id } from '../../record/ids.ts';
import type { Refusal } from '../../record/refusal.ts';
import type { Act } from '../../record/room.ts';
import type { CheckIn } from '../../rooms/check-ins/check-in.ts';
import { asksForMeasure, barredBy, type InUse } from '../../rooms/check-ins/in-use.ts';
import type { BroughtScale } from '../../rooms/check-ins/measures/brought-scale.ts';
import type { ScaleName } from '../../rooms/check-ins/measures/scales.ts';
import type { Door } from '../auth/door.ts';
import type { DoorSession } from '../auth/find-session.ts';
import { readBrought, scalesInUse } from './brought.ts';
import { readMeasures } from './measures.ts';

export async function readInUse(
  door: Door,
  practice: Id,
): Promise<{ on: ScaleName[]; brought: BroughtScale[] }> {
  const measures = await readMeasures(door, practice);
  return {
    on: measures.filter(({ isOn }) => isOn).map(({ name }) => name),
    brought: scalesInUse(await readBrought(door, practice)),
  };
}

/** Read before the act is decided, and said after: whoever may not do it at all is told just that. */
export async function readBars(
  door: Door,
  { practiceId }: Pick<DoorSession, 'practiceId'>,
  act: Act,
): Promise<(state: unknown) => Refusal | undefined> {
  if (!asksForMeasure(act)) return () => undefined;
  const inUse: InUse = await readInUse(door, practiceId);
  return (state) => barredBy(inUse, act, state as CheckIn | undefined);
}
