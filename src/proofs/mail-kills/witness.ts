/** What is seen from outside: what the mail server was given and when, and what was taken back. */
import type { Manners, Received } from '../../testing/post-office.ts';

export type Witness = {
  letters: Received[];
  /** Where the mail server says so, this is done before it takes the recipient. */
  takeBackWhenCalled(address: string, takeBack: () => Promise<boolean>): void;
  /** Calls this at each step of a letter from now on. */
  atEachStep(step: () => void): void;
  manners: Manners;
  /** Letters whose words were asked for after what they are about was taken back. */
  tooLate(): string[];
  /** Taken back before a word was said. */
  takenBack(): ReadonlySet<string>;
};

export function createWitness(): Witness {
  let moment = 0;
  let atStep = () => {};
  const letters: Received[] = [];
  const listening = new Map<string, number>();
  const tooLate: string[] = [];
  const takenBack = new Map<string, number>();
  const toTakeBack = new Map<string, () => Promise<boolean>>();
  return {
    letters,
    takeBackWhenCalled: (address, takeBack) => void toTakeBack.set(address, takeBack),
    atEachStep: (step) => (atStep = step),
    manners: {
      async onRecipient(to) {
        atStep();
        const takeBack = toTakeBack.get(to);
        toTakeBack.delete(to);
        if (takeBack && (await takeBack())) takenBack.set(to, ++moment);
      },
      onListening(to) {
        listening.set(to, ++moment);
        atStep();
      },
      onTaken(letter) {
        letters.push(letter);
        const asked = listening.get(letter.to) ?? 0;
        if (asked > (takenBack.get(letter.to) ?? Infinity)) tooLate.push(letter.to);
        atStep();
      },
    },
    tooLate: () => tooLate,
    takenBack: () => new Set(takenBack.keys()),
  };
}
