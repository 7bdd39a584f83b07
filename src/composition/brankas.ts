import { execFile } from 'node:child_process';
import process from 'node:process';
import { refuse, type Refusal, type Result } from '../domain/shared/result.ts';
import type { Brankas, IdentitasTerbuka } from '../useCases/identitas/terbuka.ts';

/** What `lapor brankas open --json` prints. */
export type BrankasAnswer = { readonly identitas: IdentitasTerbuka | null } | { readonly refusal: Refusal };

const TIMEOUT_MS = 30_000;

/**
 * Opens through a process of its own, which alone reads the private keys: this program again, or what the operator says, such as
 * the same under another user of the machine. That process decides by the history; nothing here can talk it into opening.
 */
export function brankasProcess(command: readonly string[] = ownCommand()): Brankas {
  const [program = process.execPath, ...args] = command;
  return {
    open: ({ nomor, permintaan }) =>
      new Promise((resolve) => {
        const asked = [...args, '--nomor', nomor, '--permintaan', permintaan, '--json'];
        execFile(program, asked, { timeout: TIMEOUT_MS, env: process.env }, (_error, stdout) =>
          resolve(parseAnswer(stdout)),
        );
      }),
  };
}

function ownCommand(): string[] {
  return [process.execPath, process.argv[1] ?? '', 'brankas', 'open'];
}

function parseAnswer(stdout: string): Result<IdentitasTerbuka | null> {
  try {
    const answer = JSON.parse(stdout) as BrankasAnswer;
    return 'refusal' in answer
      ? { ok: false, refusal: answer.refusal }
      : { ok: true, value: answer.identitas };
  } catch {
    // it did not start, was killed, or has no key: its reason went to the operator's log
    return refuse('identitas.brankas_away');
  }
}
