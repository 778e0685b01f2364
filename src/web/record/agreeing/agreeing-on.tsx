import type { ReactNode } from 'react';
import type { Agreeing } from '../../../record/agreeing/suggestion.ts';
import type { Shown } from '../view.ts';
import { SuggestProvider } from './suggest-sheet.tsx';
import { AgreeingProvider, type Speaking } from './use-agreeing.tsx';

interface AgreeingOnProps<Terms, Draft> {
  shown: Shown<Agreeing<Terms>>;
  speaking: Speaking<Terms, Draft>;
  children: ReactNode;
}

/** Around the page of a thing that people agree on, with the sheet on which changes are written. */
export function AgreeingOn<Terms, Draft>(props: AgreeingOnProps<Terms, Draft>) {
  return (
    <AgreeingProvider shown={props.shown} speaking={props.speaking}>
      <SuggestProvider>{props.children}</SuggestProvider>
    </AgreeingProvider>
  );
}
