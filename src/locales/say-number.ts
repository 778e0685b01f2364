/** "1,200". Whole numbers of things people count. */
export function sayNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}
