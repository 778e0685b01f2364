/** What people press, follow and write, by the words that are on it. */
import type { Locator, Page } from '@playwright/test';
import { english, type WordKey } from '../src/locales/english.ts';
import { speaker, type WordValues } from '../src/locales/say.ts';

type Place = Page | Locator;

const words = speaker('en-US', english);
export const say = (key: WordKey, values?: WordValues) => words(key, values);

export const button = (place: Place, key: WordKey, values?: WordValues) =>
  place.getByRole('button', { name: say(key, values), exact: true }).first();

export const press = async (place: Place, key: WordKey, values?: WordValues) =>
  button(place, key, values).click();

export const follow = async (place: Place, key: WordKey, values?: WordValues) =>
  place
    .getByRole('link', { name: say(key, values), exact: true })
    .first()
    .click();

export const write = async (place: Place, key: WordKey, text: string, values?: WordValues) =>
  place.getByLabel(say(key, values), { exact: true }).first().fill(text);
