import type { Id } from '../../record/ids.ts';

export const goalsAddress = (partnership: Id) => `/rooms/${partnership}/goals`;
export const newGoalAddress = (partnership: Id) => `/rooms/${partnership}/goals/new`;
export const goalAddress = (partnership: Id, goal: Id) => `/rooms/${partnership}/goals/${goal}`;
export const newStepAddress = (partnership: Id) => `/rooms/${partnership}/goals/step`;
