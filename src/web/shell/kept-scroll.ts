import { useEffect, useLayoutEffect, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const drawer = 'places-left';

/** Who goes back finds a page where they left it; a page that is new to them begins at its top. */
export function useKeptScroll(): void {
  const { key, hash } = useLocation();
  const isBack = useNavigationType() === 'POP';
  const [places] = useState(readPlaces);

  useEffect(() => keepPlaces(places), [places]);

  useLayoutEffect(() => {
    const place = isBack ? places.get(key) : undefined;
    const named = place === undefined && hash ? document.getElementById(hash.slice(1)) : null;
    if (named) named.scrollIntoView();
    else window.scrollTo(0, place ?? 0);
    const note = () => places.set(key, window.scrollY);
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [key, hash, isBack, places]);
}

/** While this tab is on our pages we say where they stand; when it leaves, the browser does. */
function keepPlaces(places: ReadonlyMap<string, number>): () => void {
  const come = () => {
    history.scrollRestoration = 'manual';
  };
  const go = () => {
    history.scrollRestoration = 'auto';
    writePlaces(places);
  };
  come();
  addEventListener('pageshow', come);
  addEventListener('pagehide', go);
  return () => {
    removeEventListener('pageshow', come);
    removeEventListener('pagehide', go);
    history.scrollRestoration = 'auto';
  };
}

function readPlaces(): Map<string, number> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(drawer) ?? '[]') as [string, number][]);
  } catch {
    return new Map();
  }
}

function writePlaces(places: ReadonlyMap<string, number>): void {
  try {
    sessionStorage.setItem(drawer, JSON.stringify([...places]));
  } catch {
    // Where nothing may be kept, pages begin at their top.
  }
}
