import { config } from 'zod/v4/core';

/**
 * Schemas are read plainly here. Faster ones would be made into code from text, which the policy
 * of our pages forbids; even trying is noted as a breach. Imported before anything makes a schema.
 */
config({ jitless: true });
