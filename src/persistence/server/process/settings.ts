/** How the embedded server runs; given on its command line, so that nothing in the data folder needs editing. */
export function serverSettings(options: {
  readonly port: number;
  readonly listenAddresses: string;
  readonly socketFolder: string | null;
  readonly logFolder: string;
  readonly extra?: Readonly<Record<string, string>>;
}): string[] {
  const settings: Record<string, string> = {
    port: String(options.port),
    listen_addresses: options.listenAddresses,
    unix_socket_directories: options.socketFolder ?? '',
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '1GB',
    random_page_cost: '1.1',
    jit: 'off',
    fsync: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // one file a day, overwritten after a week
    logging_collector: 'on',
    log_directory: options.logFolder,
    log_filename: 'postgresql-%u.log',
    log_file_mode: '0600',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_truncate_on_rotation: 'on',
    log_line_prefix: '%m [%p] %a ',
    // no personal data in logs: neither statements, nor their parameters, nor the rows named in DETAIL
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    ...options.extra,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
