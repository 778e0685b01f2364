/**
 * A refusal is an expected "no": a value with a code like `goals/not-open`, for which every
 * catalog has plain words. Faults are thrown; refusals are returned.
 */
export type Refusal<Code extends string = string> = {
  readonly refused: Code;
  /** What the words name: people by id, titles, days. Never more than the actor may see. */
  readonly values: Readonly<Record<string, string | number>>;
};

export function refuse<Code extends string>(
  refused: Code,
  values: Refusal['values'] = {},
): Refusal<Code> {
  return { refused, values };
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}
