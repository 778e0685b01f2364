// @ts-check
/**
 * A reason to stop, in words for the person at the keyboard. It is printed alone, without a stack.
 *
 * @param {string} sentence
 */
export function trouble(sentence) {
  return Object.assign(new Error(sentence), { name: 'Trouble' });
}

/**
 * Runs a script of ours, and says its troubles calmly.
 *
 * @param {() => Promise<number | undefined>} script gives the number to exit with
 */
export async function runScript(script) {
  try {
    process.exitCode = (await script()) ?? 0;
  } catch (error) {
    const words = inWords(error);
    console.error(words === undefined ? error : `\n${words}\n`);
    process.exitCode = 1;
  }
}

/**
 * @param {unknown} error
 * @returns {string | undefined} words for a fault that a person can mend
 */
export function inWords(error) {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'Trouble') return error.message;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'ENOSPC') return 'The disk is full. Please make some room, then start again.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return (
      `Hearthside may not write to ${path ?? 'its own folder'}. Please give the folder to the ` +
      'user who starts it, or start it as the user who owns it.'
    );
  return undefined;
}

/** Hearthside needs some Node and npm to begin with; its own Node comes with them. */
export function checkNode() {
  const version = process.versions.node;
  if (Number(version.split('.')[0]) >= 20) return;
  throw trouble(
    `Hearthside needs Node 20 or newer to start; this is Node ${version}. ` +
      'You can get a newer one from nodejs.org, or from your system.',
  );
}
