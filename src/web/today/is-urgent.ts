import type { CheckInsAttention } from '../../rooms/check-ins/check-ins.ts';

/** What somebody should not leave for later. It comes first, and no page says that there is no hurry. */
const urgent: readonly string[] = ['check-ins/risk-answer-waits' satisfies CheckInsAttention];

export function isUrgent({ code }: { code: string }): boolean {
  return urgent.includes(code);
}
