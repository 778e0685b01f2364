/**
 * Run by a test as a process of its own: starts the database in the folder that its argument
 * names, prints its number and keeps it until it is killed.
 */
import { startEmbeddedPostgres } from '../server/postgres/start-embedded-postgres.ts';

const [folder = '', password = ''] = process.argv.slice(2);
const running = await startEmbeddedPostgres({ folder, password });
console.log(running.pid);
setInterval(() => undefined, 60_000);
