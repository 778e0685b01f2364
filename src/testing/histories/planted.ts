/** A fault planted on purpose in a text of ours: the comparison must find it, or it proves nothing. */
export type Planted = {
  fault: string;
  file: string;
  /** Where in the file: the text that begins the function or policy. Left out: anywhere. */
  within?: string;
  from: string;
  to: string;
};

/** The text with the fault in it. What is to be replaced must be there, exactly once. */
export function plantIn(text: string, { fault, file, within = '', from, to }: Planted): string {
  const start = text.indexOf(within);
  if (start < 0) throw new Error(`"${fault}" looks for ${within}, which is not in ${file}`);
  const end = within ? endOf(text, start + within.length) : text.length;
  const part = text.slice(start, end);
  const pieces = part.split(from);
  if (pieces.length !== 2) {
    throw new Error(`"${fault}" finds its text ${pieces.length - 1} times in ${file}, not once`);
  }
  return text.slice(0, start) + pieces.join(to) + text.slice(end);
}

/** A function or policy ends where the next thing begins. */
function endOf(text: string, after: number): number {
  const next = text.slice(after).search(/\n(create|export|function|grant|comment) /);
  return next < 0 ? text.length : after + next;
}
