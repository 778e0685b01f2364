/**
 * The measures whose license an administrator acknowledges first, by name alone: their wording is
 * handed out by the house, and is in no page.
 */
export const gatedNames = ['who-5', 'core-10', 'gbo'] as const;
export type GatedName = (typeof gatedNames)[number];

export function isGated(name: string): name is GatedName {
  return gatedNames.some((each) => each === name);
}
