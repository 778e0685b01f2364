import './letters.css';
import { type ReactNode, useEffect } from 'react';
import { english } from '../../locales/english.ts';
import { readLight, showLight } from '../shell/light.ts';
import { useWords, WordsProvider } from '../ui/words.tsx';
import type { Me } from './me-shape.ts';

/** Days in the time zone, letters in the size, and light and motion as the person wants them. */
export function MyPreferences({ me, children }: { me: Me; children: ReactNode }) {
  const { locale } = useWords();
  const { letters, motion, light, timeZone } = me.preferences;
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['letters'] = letters ?? 'usual';
    dataset['motion'] = motion ?? 'usual';
    // What was chosen on this device goes first: it stands in this light.
    if (light !== undefined && readLight() === 'device') showLight(light);
    return () => {
      delete dataset['letters'];
      delete dataset['motion'];
      showLight(readLight());
    };
  }, [letters, motion, light]);
  return (
    <WordsProvider locale={locale} catalog={english} {...(timeZone && { timeZone })}>
      {children}
    </WordsProvider>
  );
}
