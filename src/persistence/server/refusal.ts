export type ServerRefusalCode =
  | 'database.folder_in_use'
  | 'database.gate_timeout'
  | 'database.folder_moved'
  | 'database.folder_not_ours'
  | 'database.other_version'
  | 'database.no_binaries'
  | 'database.no_place'
  | 'database.init_failed'
  | 'database.start_failed';

/** The embedded database cannot be used as things are; the message says what to do, for the operator. */
export class ServerRefusal extends Error {
  override readonly name = 'ServerRefusal';
  readonly code: ServerRefusalCode;

  constructor(code: ServerRefusalCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
