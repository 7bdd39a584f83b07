import type { z } from 'zod';
import * as format from './formats.ts';

/** One environment variable; `lapor config` and the operators' documentation show this table. */
export interface Variable {
  meaning: string;
  /** What to do when the value is wrong. */
  remedy: string;
  format: z.ZodType<unknown, string>;
  /** The value that counts when nothing is set; a sentence in parentheses when it depends on others. */
  fallback?: string;
  /** `whole`: never shown. `password`: a URL whose password is not shown. */
  secret?: 'whole' | 'password';
  /** Checked today, used by a part that a later release brings. */
  isPlanned?: true;
}

export const postgres = format.url('postgres:', 'postgresql:');
export const web = format.url('http:', 'https:');
export const aUrlOf = (example: string) => `Write it as ${example}, or unset it.`;
export const aDatabase = aUrlOf('postgres://user:password@host:5432/name');

/** A secret of a platform, or its whole group, is copied from that platform's own settings page. */
export const aSecret = 'Copy it from the settings of the service, or unset the whole group.';
export const secret = { format: format.text, secret: 'whole', remedy: aSecret } as const;
