/**
 * `npm run check`: everything that can be said about the code without running it.
 */
import { checks } from './checks.ts';
import { runParts } from './run-parts.ts';

await runParts(checks);
