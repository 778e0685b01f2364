/** A thing that must be there for a test to go on. */
export function there<Thing>(thing: Thing | null | undefined): Thing {
  if (thing == null) throw new Error('what this test needs is not there');
  return thing;
}
