/** Gathers texts by topic for a moment, each once, and then hands them on together. */
export function gather(
  milliseconds: number,
  handOn: (topic: string, texts: readonly string[]) => void,
): { add: (topic: string, text: string) => void; stop: () => void } {
  const waiting = new Map<string, Set<string>>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    timer = undefined;
    for (const [topic, texts] of waiting) handOn(topic, [...texts]);
    waiting.clear();
  };
  return {
    add(topic, text) {
      waiting.set(topic, (waiting.get(topic) ?? new Set()).add(text));
      timer ??= setTimeout(flush, milliseconds);
    },
    stop: () => clearTimeout(timer),
  };
}
