/** Says what is being done; it goes to stderr, so that stdout holds the result alone. */
export type Tell = (words: string) => void;
