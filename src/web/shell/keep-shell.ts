interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptPolicy;
}

const workerAddress = '/sw.js';

/**
 * Registers the service worker. It is the one script address this app names at run time, and the
 * one thing our Trusted Types policy lets through.
 */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const policy = trustedTypes?.createPolicy('hearthside', { createScriptURL: onlyTheWorker });
  const address = policy?.createScriptURL(workerAddress) ?? workerAddress;
  try {
    await navigator.serviceWorker.register(address);
  } catch {
    // Without it everything works while there is a network.
  }
}

function onlyTheWorker(url: string): string {
  if (url !== workerAddress) throw new TypeError('Only the service worker may be loaded by name');
  return url;
}
