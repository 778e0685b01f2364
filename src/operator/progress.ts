/**
 * Shows that a long step is alive: with a count where the whole is known. One line that is written
 * over where a person watches, a plain line now and then where a file or another program reads.
 */
export type Progress = {
  /** Begins a step; the one before it is over. */
  step: (sentence: string, total?: number) => Step;
};

export type Step = {
  /** So much more of the whole is done. */
  advance: (by?: number) => void;
  done: () => void;
};

export type ProgressOut = {
  write: (text: string) => void;
  isTerminal: boolean;
  now: () => number;
};

export function createProgress({ write, isTerminal, now }: ProgressOut): Progress {
  const every = isTerminal ? 200 : 15_000;
  return {
    step(sentence, total) {
      const began = now();
      let last = began;
      let count = 0;
      let isOver = false;
      const show = (line: string) => write(isTerminal ? `\r\u001B[K${line}` : `${line}\n`);
      const soFar = () => {
        const whole = total === undefined ? '' : ` of ${total.toLocaleString('en-US')}`;
        return count === 0 ? '' : ` ${count.toLocaleString('en-US')}${whole}`;
      };
      show(`${sentence} …`);
      return {
        advance(by = 1) {
          count += by;
          if (isOver || now() - last < every) return;
          last = now();
          show(`${sentence} …${soFar()}`);
        },
        done() {
          if (isOver) return;
          isOver = true;
          const seconds = ((now() - began) / 1000).toFixed(1);
          const how = count === 0 ? 'done' : `done,${soFar()},`;
          show(`${sentence}: ${how} in ${seconds} s.${isTerminal ? '\n' : ''}`);
        },
      };
    },
  };
}
