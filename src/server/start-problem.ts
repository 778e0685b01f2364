/**
 * A reason why Hearthside cannot start, in words for the person at the keyboard.
 * The boot prints the sentence alone, without a stack, because nothing in our code is at fault.
 */
export type StartProblem = Error & { readonly code: string };

export function startProblem(code: string, sentence: string): StartProblem {
  return Object.assign(new Error(sentence), { code, name: 'StartProblem' });
}

export function isStartProblem(error: unknown): error is StartProblem {
  return error instanceof Error && error.name === 'StartProblem' && 'code' in error;
}
