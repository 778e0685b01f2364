import { startProblem, type StartProblem } from '../server/start-problem.ts';

/** Somebody left out or mistyped an option: nothing was begun. A program hears it by the number 2. */
export function wronglyAsked(code: string, sentence: string): StartProblem {
  return Object.assign(startProblem(code, sentence), { isWronglyAsked: true });
}

export function isWronglyAsked(error: unknown): boolean {
  return error instanceof Error && 'isWronglyAsked' in error;
}
