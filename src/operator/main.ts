/** The keeper's tools, as `scripts/hearthside.mjs` starts them. */
import { commands } from './commands.ts';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(commands, {
  args: process.argv.slice(2),
  env: process.env,
  from: process.env['INIT_CWD'] ?? process.cwd(),
  out: process.stdout,
  err: process.stderr,
});
