import type { Id } from '../../record/ids.ts';

export const checkInsAddress = (partnership: Id) => `/rooms/${partnership}/check-ins`;
export const newCheckInAddress = (partnership: Id) => `/rooms/${partnership}/check-ins/new`;
export const checkInAddress = (partnership: Id, checkIn: Id) =>
  `/rooms/${partnership}/check-ins/${checkIn}`;
export const answerAddress = (partnership: Id, checkIn: Id) =>
  `/rooms/${partnership}/check-ins/${checkIn}/answer`;
export const safetyPlanAddress = (partnership: Id) => `/rooms/${partnership}/coping/safety-plan`;
