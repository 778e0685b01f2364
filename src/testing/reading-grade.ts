/**
 * About which school grade reads a text with ease, by the length of its sentences and words
 * (Flesch and Kincaid, 1975). Syllables are counted by their vowels, which is right for most words.
 */
export function gradeOf(text: string): number {
  const sentences = text.split(/[.?:]+(?:\s|$)/).filter((each) => /\p{L}/u.test(each)).length;
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (words.length === 0 || sentences === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const silent = letters.replace(/(?:[^laeiouy]es|[^aeioudt]ed|[^laeiouy]e)$/, '');
  return Math.max(1, silent.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
