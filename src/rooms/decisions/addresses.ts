import type { Id } from '../../record/ids.ts';

export const decisionsAddress = (partnership: Id) => `/rooms/${partnership}/decisions`;
export const newQuestionAddress = (partnership: Id) => `/rooms/${partnership}/decisions/new`;
export const questionAddress = (partnership: Id, question: Id) =>
  `/rooms/${partnership}/decisions/${question}`;
