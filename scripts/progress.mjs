// @ts-check
/**
 * Shows that a long step is alive: one line that counts its seconds where a person watches, and a
 * plain line now and then where a file or another program reads.
 */
/**
 * @template T
 * @param {string} sentence what is being done, without the dots
 * @param {() => Promise<T>} work
 * @param {NodeJS.WriteStream} out
 * @returns {Promise<T>}
 */
export async function withProgress(sentence, work, out = process.stdout) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  /** @param {string} line */
  const show = (line) => out.write(out.isTTY ? `\r\u001B[K${line}` : `${line}\n`);

  show(`${sentence} …`);
  const every = out.isTTY ? 1_000 : 15_000;
  const ticking = setInterval(() => show(`${sentence} … ${seconds()} s`), every);
  try {
    const result = await work();
    show(`${sentence}: done in ${seconds()} s.`);
    return result;
  } finally {
    clearInterval(ticking);
    if (out.isTTY) out.write('\n');
  }
}
