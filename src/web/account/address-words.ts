/** What would help with an address, instead of "this does not look right yet". */
export const addressWords = {
  'input/invalid-format': 'problem.input/address',
  'input/custom': 'problem.input/address',
  'input/pattern': 'problem.input/address',
  'input/too-small': 'problem.input/address',
  'address/not-an-address': 'problem.input/address',
} as const;
