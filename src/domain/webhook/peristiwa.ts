import { JENIS_EVENT, type JenisEvent } from '../laporan/events.ts';

/** What is never told to another system: notes, readings of closed texts, requests for an identity. */
const INTERNAL = [
  'dicatat',
  'teks_dibuka',
  'identitas_diminta',
  'identitas_dibuka',
  'kontak_dihapus',
] as const satisfies readonly JenisEvent[];

type Internal = (typeof INTERNAL)[number];
/** A verifikasi is told by what it does: it forwards. */
type Langkah = Exclude<JenisEvent, Internal | 'diverifikasi'> | 'diteruskan';
export type Peristiwa = `laporan.${Langkah}`;

/** Kinds of events that a webhook may ask for, in the order in which they can happen. */
export const PERISTIWA: readonly Peristiwa[] = JENIS_EVENT.map(peristiwaOf).filter((one) => one !== null);

/** The name under which an event is told; null for what stays inside. */
export function peristiwaOf(jenis: JenisEvent): Peristiwa | null {
  if (isInternal(jenis)) return null;
  return `laporan.${jenis === 'diverifikasi' ? 'diteruskan' : jenis}`;
}

function isInternal(jenis: JenisEvent): jenis is Internal {
  return (INTERNAL as readonly JenisEvent[]).includes(jenis);
}
