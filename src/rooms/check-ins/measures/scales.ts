/**
 * How many questions each measure has and which numbers answer them: all that the record needs to
 * keep answers. The wording and the rules are in `library/`, and come when somebody opens a form.
 */
export type Scale = {
  /** What people call it. */
  name: string;
  /** For each question, the lowest and the highest number that answers it. */
  questions: readonly Range[];
  /** The questions about dying or being hurt, with the number from which an answer is a risk answer. */
  risk?: readonly Risk[];
  /** Filed under this topic and not under progress. */
  topic?: 'substance-use';
};
export type Range = {
  lowest: number;
  highest: number;
  /** Where not every number between the two is an answer: those that are. */
  values?: readonly number[] | undefined;
};
/** A question about dying or being hurt, counted from zero. */
export type Risk = { question: number; from: number };

const each = (count: number, highest: number, lowest = 0): Range[] =>
  Array.from({ length: count }, () => ({ lowest, highest }));

export const scales = {
  /** Nine questions, and one about how hard it makes life, which is not counted. */
  'phq-9': { name: 'PHQ-9', questions: each(10, 3), risk: [{ question: 8, from: 1 }] },
  'gad-7': { name: 'GAD-7', questions: each(7, 3) },
  'phq-2': { name: 'PHQ-2', questions: each(2, 3) },
  'phq-4': { name: 'PHQ-4', questions: each(4, 3) },
  'pcl-5': { name: 'PCL-5', questions: each(20, 4) },
  'audit-c': { name: 'AUDIT-C', questions: each(3, 4), topic: 'substance-use' },
  k10: { name: 'K10', questions: each(10, 5, 1) },
  'who-5': { name: 'WHO-5', questions: each(5, 5) },
  'core-10': { name: 'CORE-10', questions: each(10, 4), risk: [{ question: 5, from: 1 }] },
  /** Up to three goals, in the words of the person whose they are. */
  gbo: { name: 'GBO', questions: each(3, 10) },
} as const satisfies Record<string, Scale>;

export type ScaleName = keyof typeof scales;
export const scaleNames = Object.keys(scales) as [ScaleName, ...ScaleName[]];

export function isAnswerIn({ lowest, highest, values }: Range, answer: number): boolean {
  return values ? values.includes(answer) : lowest <= answer && answer <= highest;
}
