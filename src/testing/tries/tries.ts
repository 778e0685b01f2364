/**
 * What random people try, room by room, from what each sees of the thing it is tried on. A room
 * that has nothing here does not compile, and a test names the acts that nobody ever tries.
 */
import type { RoomName } from '../../rooms/rooms.ts';
import { onAgreement, onLimits } from './agreement.ts';
import { onFeedback } from './feedback.ts';
import { onDecisions } from './decisions.ts';
import { onCheckIns } from './check-ins.ts';
import { onCoping, onPractice, onSafetyPlan } from './coping.ts';
import { onGoals } from './goals.ts';
import { onNotes, onSessions } from './sessions.ts';
import { onJourney } from './journey.ts';
import { onReflections } from './reflections.ts';
import { onStory } from './story.ts';
import { onAnything, onLeaving, onSeats, onSharing } from './table.ts';
import type { Tries } from './tried.ts';

const byRoom: Readonly<Record<RoomName | 'life', Tries<never>>> = {
  agreement: onAgreement,
  limits: onLimits,
  goals: onGoals,
  'check-ins': onCheckIns,
  notes: onNotes,
  sessions: onSessions,
  feedback: onFeedback,
  decisions: onDecisions,
  coping: onCoping,
  practice: onPractice,
  'safety-plan': onSafetyPlan,
  story: onStory,
  journey: onJourney,
  reflections: onReflections,
  life: onAnything,
  sharing: onSharing,
  seat: onSeats,
  leaving: onLeaving,
};

/** Each thing that can be tried, by name, with the room that it is tried in. */
export const tries: ReadonlyMap<string, { room: RoomName | 'life'; ask: Tries<never>[string] }> =
  new Map(
    Object.entries(byRoom).flatMap(([room, tried]) =>
      Object.entries(tried).map(([name, asks]) => [
        name,
        { room: room as RoomName | 'life', ask: asks },
      ]),
    ),
  );
