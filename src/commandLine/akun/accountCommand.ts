import { readFileSync } from 'node:fs';
import type { Refusal } from '../../domain/shared/result.ts';
import { refusalText } from '../../messages/refusals/table.ts';
import type { Deps } from '../../useCases/deps.ts';
import type { CommandIo, ExitCode } from '../command.ts';

/** Understands its arguments first (or throws), then works. */
export type AccountCommand = (args: readonly string[]) => (deps: Deps, io: CommandIo) => Promise<ExitCode>;

/** Says everything that was refused, a line each, and answers the exit code for it. */
export function reportRefusals(io: CommandIo, refusals: readonly Refusal[]): ExitCode {
  for (const one of refusals) {
    io.report(`${one.path === undefined ? '' : `${one.path}: `}${refusalText(one, 'en')}`);
  }
  return 1;
}

/** The first line of a file, `-` for standard input: a password in the arguments would show in the list of processes. */
export function readPasswordFile(file: string): string {
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  return text.split(/\r?\n/)[0] ?? '';
}

/** 120 random bits. */
export function makePassword(deps: Deps): string {
  return deps.chance.bytes(15).toString('base64url');
}
