/**
 * Schemas are read, never compiled: making code out of text is what our pages may not do. It must
 * be said before the first schema is made, so this is the first thing that `main.tsx` loads.
 */
import { config } from 'zod/v4/core';

config({ jitless: true });
