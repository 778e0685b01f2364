import { asMarkup, type Markup } from './markup.ts';

const paths = {
  phone:
    'M6.7 3.9C7.6 3.6 8.5 3.9 8.9 4.7L10.2 7.5C10.5 8.2 10.4 8.9 9.8 9.4L8.6 10.5C9.6 12.6 11.3 14.3 13.4 15.4L14.6 14.1C15.1 13.5 15.8 13.4 16.5 13.7L19.3 15.1C20.1 15.5 20.4 16.3 20.1 17.2 19.6 18.9 18.3 20.2 16.6 20.1 9.7 19.6 4.3 14.2 3.9 7.3 3.8 5.7 5 4.4 6.7 3.9Z',
  letter:
    'M3.6 6.2C9 5.7 15 5.8 20.4 6.1 20.7 10 20.6 14 20.3 17.9 15 18.3 9 18.3 3.7 17.9 3.3 14 3.3 10 3.6 6.2ZM4 6.7C6.6 9.2 9.3 11.4 12 13.3 14.7 11.4 17.4 9.2 20 6.7',
  leave:
    'M13.4 4.1C10.8 3.8 8 3.8 5.4 4 5.1 9.3 5.1 14.7 5.4 20 8 20.2 10.8 20.2 13.4 19.9M10.6 12.1C13.6 11.9 16.8 11.9 20 12M16.7 8.4C17.7 9.7 18.8 10.9 20.1 12 18.8 13.2 17.7 14.4 16.8 15.7',
  back: 'M14.6 5.2C12.7 7.6 10.6 9.9 8.4 12 10.6 14.1 12.7 16.4 14.7 18.8',
} as const;

/** Always beside words, so it is hidden from screen readers. */
export function icon(name: keyof typeof paths): Markup {
  return asMarkup(
    `<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="${paths[name]}"/></svg>`,
  );
}

export const hearth = asMarkup(
  `<svg class="mark" viewBox="0 0 40 40" aria-hidden="true"><path class="arch" d="M6 34.5C5.6 21 8.2 6.6 20.1 6.4 32 6.6 34.4 21 34 34.5"/><path class="hearth" d="M3.6 34.7C14 34.1 26 34.2 36.5 34.6"/><circle class="glow" cx="20" cy="23.5" r="9.5"/><path class="fire" d="M20.2 16.2C24.6 20.2 26 23.2 24.8 26.3 23.9 28.7 22.2 29.9 20 29.9 17.6 29.9 15.7 28.5 15.2 26.2 14.8 24.1 15.7 22.3 17.4 20.6 18 22 18.7 22.6 19.4 22.8 18.9 20.4 19.1 18.2 20.2 16.2Z"/></svg>`,
);
