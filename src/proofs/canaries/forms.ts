/** The forms in which a word may lie in bytes: as text, as text of two bytes each, as base64, as hex. */

export type Form = { form: string; bytes: Buffer };

export function formsOf(word: string): Form[] {
  const text = Buffer.from(word, 'utf8');
  const wide = Buffer.from(word, 'utf16le');
  const forms = [
    { form: 'text', bytes: text },
    { form: 'UTF-16', bytes: wide },
    { form: 'UTF-16, the other way round', bytes: Buffer.from(wide).swap16() },
    { form: 'hex', bytes: Buffer.from(text.toString('hex')) },
    { form: 'HEX', bytes: Buffer.from(text.toString('hex').toUpperCase()) },
  ];
  for (const before of [0, 1, 2]) {
    forms.push({ form: 'base64', bytes: Buffer.from(insideBase64(text, before)) });
  }
  return forms;
}

/** What is the same of a word's base64, whatever stands around it, when so many bytes come before. */
function insideBase64(text: Buffer, before: number): string {
  const whole = Buffer.concat([Buffer.alloc(before), text]);
  const sure = Math.floor(whole.length / 3) * 3;
  const encoded = whole.subarray(0, sure).toString('base64');
  return encoded.slice(before === 0 ? 0 : 4);
}

/** In which forms it is there. */
export function findForms(bytes: Buffer, forms: readonly Form[]): string[] {
  return forms.filter((each) => bytes.includes(each.bytes)).map(({ form }) => form);
}
