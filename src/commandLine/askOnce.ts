import process from 'node:process';
import { createInterface } from 'node:readline';

/** Asks on stderr, so that stdout holds the result alone, and answers one line of stdin; empty when there is none. */
export async function askOnce(question: string): Promise<string> {
  process.stderr.write(question);
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) return line.trim();
    return '';
  } finally {
    lines.close();
  }
}
