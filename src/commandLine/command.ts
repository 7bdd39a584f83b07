/** 0 done · 1 some refused or failed · 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** The world as a command sees it; tests give their own. */
export interface CommandIo {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** One line of the command's result, on stdout. */
  print(line: string): void;
  /** Progress and errors, on stderr. */
  report(line: string): void;
  /** Resolves when all that was printed is out of our hands; fails when it got lost. */
  settle?(): Promise<void>;
  /** One line from whoever sits at the keyboard; empty without anybody. */
  ask?(question: string): Promise<string>;
}

export interface Command {
  readonly run: (args: readonly string[], io: CommandIo) => Promise<ExitCode>;
}

/** One line of the registry: known without loading the command itself, so that start-up stays fast. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** What follows the name, then one line an option; shown by --help. */
  readonly usage: string;
  readonly load: () => Promise<Command>;
}

/** Thrown by a command for arguments that it cannot understand; ends with exit code 2 and the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
