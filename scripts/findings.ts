/** What a check of ours found: how much it looked at, and a sentence for each thing wrong. */
export type Findings = { looked: string; problems: string[] };

export function printFindings(name: string, findings: Findings): void {
  for (const problem of findings.problems) console.error(problem);
  console.log(`${name}: ${findings.looked}, ${findings.problems.length} to mend`);
  if (findings.problems.length > 0) process.exitCode = 1;
}
