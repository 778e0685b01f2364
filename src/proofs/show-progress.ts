/** Shows how far a long proof is: one line that moves on a terminal, a line now and then elsewhere. */
const everyMilliseconds = process.stdout.isTTY ? 500 : 15_000;

export function showProgress(size: number, unit: string) {
  const began = performance.now();
  let done = 0;
  const show = () => {
    const seconds = (performance.now() - began) / 1000;
    const left =
      done > 0 && done < size ? `, ${inWords((seconds / done) * (size - done))} left` : '';
    const line = `${done} of ${size} ${unit}, ${inWords(seconds)}${left}`;
    process.stdout.write(process.stdout.isTTY ? `\r\u001B[K${line}` : `${line}\n`);
  };
  const ticking = setInterval(show, everyMilliseconds);
  return {
    tell: (count: number) => void (done = count),
    end: () => {
      clearInterval(ticking);
      show();
      if (process.stdout.isTTY) process.stdout.write('\n');
    },
  };
}

function inWords(seconds: number): string {
  return seconds < 100 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
