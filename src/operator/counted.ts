/** How many, as people say it: "1 entry", "12,500 entries". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${amount(n)} ${n === 1 ? one : many}`;
}

export function amount(n: number): string {
  return n.toLocaleString('en-US');
}
