import type { Surat } from '../../messages/surat/suratFor.ts';

/** What goes out for a message, or why nothing does. */
export type Outgoing = { readonly to: string; readonly surat: Surat } | { readonly skip: string };
