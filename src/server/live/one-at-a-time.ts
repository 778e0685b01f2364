/**
 * Something that is done when asked for, one at a time: asked for while it is under way, it is done
 * once more afterwards, however often it was asked for. `doing` does not throw.
 */
export function oneAtATime(doing: () => Promise<void>): () => Promise<void> {
  let isUnderWay = false;
  let isAsked = false;
  return async () => {
    isAsked = true;
    if (isUnderWay) return;
    isUnderWay = true;
    while (isAsked) {
      isAsked = false;
      await doing();
    }
    isUnderWay = false;
  };
}
