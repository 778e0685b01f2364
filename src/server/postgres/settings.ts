/**
 * How PostgreSQL is set. These go on its command line, so that what runs is what is written here,
 * whatever an older start left in `postgresql.conf`. Writing to disk is never weakened: only tests
 * pass `fsync: 'off'`.
 */
export function postgresSettings(
  place: { socketFolder: string | undefined; logFolder: string },
  wished: Record<string, string> = {},
): Record<string, string> {
  const door = place.socketFolder
    ? { listen_addresses: '', unix_socket_directories: place.socketFolder }
    : { listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  return {
    ...door,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '128MB',
    synchronous_commit: 'on',
    wal_compression: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',

    // A week of logs, one file a day. What people wrote must not get into them. Errors quote it
    // (a statement, a row's values), so they go only to who asked, and 'log' leaves them out here.
    logging_collector: 'on',
    log_directory: place.logFolder,
    log_filename: 'postgres-%a.log',
    log_rotation_age: '1d',
    log_truncate_on_rotation: 'on',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...wished,
  };
}

export function asArguments(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
