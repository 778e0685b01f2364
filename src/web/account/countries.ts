/** Every country the device has a name for, by its two letters, in the order of their names. */
export function countries(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return pairs()
    .filter(isCountry)
    .flatMap((value) => {
      const label = names.of(value);
      return label === undefined ? [] : [{ value, label }];
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** Where the device seems to be at home. Only a first guess, shown to be changed. */
export function deviceCountry(): string {
  for (const language of navigator.languages) {
    const { region } = new Intl.Locale(language);
    if (region !== undefined && isCountry(region)) return region;
  }
  return 'US';
}

// Two letters that stand for several countries, for none, or for a place to test with.
const noCountry = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'];

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || noCountry.includes(code)) return false;
  // Countries that are no more are read as the ones that followed.
  return new Intl.Locale(`und-${code}`).region === code;
}

function pairs(): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return letters.flatMap((first) => letters.map((second) => first + second));
}
