// @ts-check
/**
 * Shows that a long step is alive: one line that counts its seconds where a person watches, and a
 * plain line now and then where a file or another program reads.
 */
const everyMilliseconds = process.stdout.isTTY ? 1_000 : 15_000;

/**
 * @template T
 * @param {string} sentence what is being done, without the dots
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(sentence, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  /** @param {string} line */
  const show = (line) =>
    process.stdout.write(process.stdout.isTTY ? `\r\u001B[K${line}` : `${line}\n`);

  show(`${sentence} …`);
  const ticking = setInterval(() => show(`${sentence} … ${seconds()} s`), everyMilliseconds);
  try {
    const result = await work();
    show(`${sentence}: done in ${seconds()} s.`);
    return result;
  } finally {
    clearInterval(ticking);
    if (process.stdout.isTTY) process.stdout.write('\n');
  }
}
