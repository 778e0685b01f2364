import { useSearchParams } from 'react-router';
import { isId } from '../../record/ids.ts';
import type { Begun } from '../record/begun.ts';
import { useView } from '../record/record.tsx';
import { findSource } from './source.ts';

/** What the page was opened with: `?from=` names the thing, and no address says a word of it. */
export function useBegun(): Begun | undefined {
  const view = useView();
  const [search] = useSearchParams();
  const from = search.get('from');
  return isId(from) ? findSource(view, from)?.begun : undefined;
}
