import { forgottenAwait } from './forgotten-await.ts';
import { toolPart, type Part } from './part.ts';

/** What can be said about the code without running it. */
export const checks: Part[] = [
  toolPart('format', 'oxfmt', ['--check']),
  toolPart('lint', 'oxlint', []),
  forgottenAwait,
  toolPart('types', 'tsc', ['-p', '.']),
  toolPart('import law', 'node', ['scripts/import-law.ts']),
  toolPart('size rules', 'node', ['scripts/size-rules.ts']),
];
