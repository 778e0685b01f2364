/**
 * Loaded into a house before its own code (`start-house.ts`): tells whoever started it how much it
 * holds, and lets it close when whoever started it is gone.
 */
export type Memory = { rss: number; heap: number };

process.on('message', () => {
  // Twice: what the first round lets go of may have held something itself.
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed: heap } = process.memoryUsage();
  process.send?.({ rss, heap } satisfies Memory);
});
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
