/**
 * How many questions each measure has and which numbers answer them: all that the record needs to
 * keep answers. The wording and the rules are in `library/`, and come when somebody opens a form.
 */
export type Scale = {
  /** What people call it. */
  name: string;
  /** For each question, the lowest and the highest number that answers it. */
  questions: readonly Range[];
  /** The questions about dying or being hurt, counted from zero: any answer above the lowest. */
  risk?: readonly number[];
  /** Filed under this topic and not under progress. */
  topic?: 'substance-use';
};
export type Range = { lowest: number; highest: number };

const each = (count: number, highest: number, lowest = 0): Range[] =>
  Array.from({ length: count }, () => ({ lowest, highest }));

export const scales = {
  /** Nine questions, and one about how hard it makes life, which is not counted. */
  'phq-9': { name: 'PHQ-9', questions: each(10, 3), risk: [8] },
  'gad-7': { name: 'GAD-7', questions: each(7, 3) },
  'phq-2': { name: 'PHQ-2', questions: each(2, 3) },
  'phq-4': { name: 'PHQ-4', questions: each(4, 3) },
  'pcl-5': { name: 'PCL-5', questions: each(20, 4) },
  'audit-c': { name: 'AUDIT-C', questions: each(3, 4), topic: 'substance-use' },
  k10: { name: 'K10', questions: each(10, 5, 1) },
  'who-5': { name: 'WHO-5', questions: each(5, 5) },
} as const satisfies Record<string, Scale>;

export type ScaleName = keyof typeof scales;
export const scaleNames = Object.keys(scales) as [ScaleName, ...ScaleName[]];
