/**
 * Schemas are read plainly here. Faster ones would be made into code from text, which the policy
 * of our pages forbids; even trying is noted as a breach. Set before anything makes a schema, and
 * where the library looks for it, so that a page without schemas does not load the library.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
