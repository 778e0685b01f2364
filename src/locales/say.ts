import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Catalog, WordKey } from './english.ts';

/** What goes into the gaps of a sentence. */
export type WordValues = Readonly<Record<string, string | number>>;

export type Say = (key: WordKey, values?: WordValues) => string;

/**
 * Speaks one language. Messages are ICU text, compiled when first said and kept: plain parsing,
 * no code from strings, so it works under the strictest content policy and on the server too. The
 * catalog itself is kept: pages bring their words to it when they come.
 */
export function speaker(locale: string, catalog: Catalog): Say {
  const compiled = new Map<string, ReturnType<typeof compileMessage>>();
  const i18n = setupI18n({ locale, messages: { [locale]: catalog } });
  i18n.setMessagesCompiler((message) => {
    const known = compiled.get(message);
    if (known !== undefined) return known;
    const fresh = compileMessage(message);
    compiled.set(message, fresh);
    return fresh;
  });
  return (key, values) => i18n._(key, values && kept(values));
}

/**
 * The library reads `\x41` in the finished sentence as a letter, also where a person typed it.
 * Nobody's words are changed here, so their backslashes go in written as one.
 */
function kept(values: WordValues): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\\', '\\x5c') : value,
    ]),
  );
}
