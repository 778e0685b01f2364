const refusedConnections = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'];
// PostgreSQL is starting, stopping, or ended our connection because it is; or has no room for more.
const sentAway = ['57P01', '57P02', '57P03', '53300', '08000', '08003', '08006', '08001', '08004'];
// It was too slow to wait for, or has no room on its disk or in its memory.
const overburdened = ['57014', '53100', '53200'];

/** True when there is no database to ask: it restarts, cannot be reached, or cannot do it now. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code !== undefined && [...sentAway, ...overburdened].includes(code)) return true;
  // A file that is not there has the same code as a socket that is not there.
  const isSocket = syscall !== undefined && ['connect', 'read', 'write'].includes(syscall);
  if (isSocket && code !== undefined && refusedConnections.includes(code)) return true;
  if (error instanceof AggregateError) return error.errors.every(isDatabaseAway);
  return /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    error.message,
  );
}

/** What somebody must know who keeps the machine: it does not come back by itself. */
export function hasNoRoom(error: unknown): boolean {
  return (error as { code?: unknown }).code === '53100';
}
