/** Sends cases, several at a time, and judges what comes back. */
import type { Case, Sender, Who } from './case.ts';
import { exchange } from './exchange.ts';
import { judge } from './judge.ts';

export type Hunted = {
  port: number;
  sender: (who: Who) => Sender;
  /** How long an answer may take, in milliseconds. */
  patience: number;
};

const atOnce = 6;
/** After so many findings nobody reads on. */
const enough = 50;

export async function hunt(
  { port, sender, patience }: Hunted,
  cases: Iterable<Case>,
  tell: (done: number) => void = () => {},
): Promise<{ findings: string[]; slowest: number; sent: number }> {
  const found = { findings: [] as string[], slowest: 0, sent: 0 };
  const left = cases[Symbol.iterator]();
  const work = async () => {
    while (found.findings.length < enough) {
      const next = left.next();
      if (next.done) return;
      const one = next.value;
      const { who, thenLeaves = false } = one;
      const heard = await exchange(port, { ...one.write(sender(who)), thenLeaves }, patience);
      found.findings.push(...judge(one, heard));
      found.slowest = Math.max(found.slowest, heard.milliseconds);
      found.sent += 1;
      tell(found.sent);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}
