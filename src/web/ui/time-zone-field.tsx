import { useMemo } from 'react';
import { sayTime } from '../../locales/say-day.ts';
import { Select } from './select.tsx';
import { useWords } from './words.tsx';

interface TimeZoneFieldProps {
  value: string;
  onChange: (timeZone: string) => void;
  hint?: string;
  error?: string | undefined;
}

/** By the name of a city and the time it is there: "Chicago (America), 4:05 PM". */
export function TimeZoneField(props: TimeZoneFieldProps) {
  const { say, locale } = useWords();
  const { value } = props;
  const options = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    const all = known.includes(value) ? known : [value, ...known];
    return all
      .map((zone) => ({ value: zone, label: sayZone(zone, locale) }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  }, [value, locale]);
  return <Select {...props} label={say('account.timeZone')} options={options} />;
}

function sayZone(zone: string, locale: string): string {
  const [area = zone, ...places] = zone.replaceAll('_', ' ').split('/');
  const place = places.at(-1);
  const name = place === undefined ? area : `${place} (${area})`;
  return `${name}, ${sayTime(Date.now(), locale, zone)}`;
}
