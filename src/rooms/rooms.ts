import type { LifeRefusal } from '../record/life.ts';
import type { Room } from '../record/room.ts';
import { agreement } from './agreement/agreement.ts';
import { limits, type LimitsRefusal } from './agreement/limits.ts';
import { checkIns, type CheckInsRefusal } from './check-ins/check-ins.ts';
import { leaving, type LeavingRefusal } from './circle/leaving.ts';
import { seat, type SeatRefusal } from './circle/seat.ts';
import { sharing, type SharingRefusal } from './circle/sharing.ts';
import { feedback, type FeedbackRefusal } from './feedback/feedback.ts';
import { decisions, type DecisionsRefusal } from './decisions/decisions.ts';
import { coping, type CopingRefusal } from './coping/coping.ts';
import { practice, type PracticeRefusal } from './coping/practice.ts';
import { safetyPlan, type SafetyPlanRefusal } from './coping/safety-plan.ts';
import { goals, type GoalsRefusal } from './goals/goals.ts';
import { journey, type JourneyRefusal } from './journey/journey.ts';
import { notes, type NotesRefusal } from './sessions/notes.ts';
import { sessions, type SessionsRefusal } from './sessions/sessions.ts';
import { reflections, type ReflectionsRefusal } from './reflections/reflections.ts';
import { story, type StoryRefusal } from './story/story.ts';

/** Every room, by name. This is the only file that names them all. */
export const rooms = {
  agreement,
  limits,
  goals,
  'check-ins': checkIns,
  feedback,
  decisions,
  sessions,
  notes,
  coping,
  practice,
  'safety-plan': safetyPlan,
  story,
  journey,
  reflections,
  seat,
  sharing,
  leaving,
} as const;

export type RoomName = keyof typeof rooms;

/** A room whose state is its own business. */
export type AnyRoom = Room<unknown>;

/** The room of this name, if there is one. */
export function roomCalled(name: string): AnyRoom | undefined {
  return Object.hasOwn(rooms, name) ? (rooms[name as RoomName] as unknown as AnyRoom) : undefined;
}

/** True for an item that is in no export, no opening and no list: see `Room.isApart`. */
export function isApart({ room }: { room: string }): boolean {
  return roomCalled(room)?.isApart === true;
}

/** The room that an item of the record is in; an item in no room is a fault. */
export function roomOf(item: { room: string }): AnyRoom {
  const room = roomCalled(item.room);
  if (!room) throw new Error(`there is no room called ${item.room}`);
  return room;
}

/** Every code with which a room says no. Each has words in every catalog. */
export type RoomRefusal =
  | LimitsRefusal
  | GoalsRefusal
  | CheckInsRefusal
  | NotesRefusal
  | SessionsRefusal
  | FeedbackRefusal
  | DecisionsRefusal
  | CopingRefusal
  | PracticeRefusal
  | SafetyPlanRefusal
  | StoryRefusal
  | JourneyRefusal
  | ReflectionsRefusal
  | SeatRefusal
  | SharingRefusal
  | LeavingRefusal
  | LifeRefusal;
