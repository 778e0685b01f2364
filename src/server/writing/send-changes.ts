import type { Line } from '../live/line.ts';
import type { KeptChange, Sheet } from './keep-writing.ts';

export function sendChanges(
  line: Line,
  { item, over }: Sheet,
  changes: readonly Pick<KeptChange, 'bytes'>[],
) {
  if (changes.length === 0) return;
  const told = changes.map(({ bytes }) => Buffer.from(bytes).toString('base64'));
  line.send({ writing: item, over, changes: told });
}

export function sendStopped(line: Line, { item, over }: Sheet): void {
  line.send({ writing: item, over, stopped: true });
}
