import { useEffect, useState } from 'react';
import { askQuietly, type Asked } from '../api/ask.ts';

/** A line to call, text or write to, in the words of Help now. */
export type CrisisLine = {
  way: 'call' | 'text' | 'chat';
  title: string;
  about: string;
  address: string;
  reviewedOn: string;
};

export type LinesHere = { lines: readonly CrisisLine[] };

/** The numbers of the country the house is in, from the list that Help now is made of. */
export function useCrisisLines(): Asked<LinesHere> | undefined {
  const [asked, setAsked] = useState<Asked<LinesHere>>();
  useEffect(() => {
    const stop = new AbortController();
    void askQuietly<LinesHere>('GET', '/api/help/lines', undefined, stop.signal).then(setAsked);
    return () => stop.abort();
  }, []);
  return asked;
}
