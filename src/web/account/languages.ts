/** The languages the house speaks, in their own words. A page asks only where there is a choice. */
export const languages = [{ value: 'en-US', label: 'English (United States)' }] as const;
