import type { Id } from '../../record/ids.ts';

export const copingAddress = (partnership: Id) => `/rooms/${partnership}/coping`;
export const practiceAddress = (partnership: Id, item: Id) =>
  `${copingAddress(partnership)}/practice/${item}`;
export const planAddress = (partnership: Id) => `${copingAddress(partnership)}/safety-plan`;
export const newPracticeAddress = (partnership: Id) => `${copingAddress(partnership)}/practice/new`;
