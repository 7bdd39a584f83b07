import { periksaOpen311, type Pemeriksaan, type SasaranUji } from '../../channels/open311/kesesuaian.ts';
import type { Instant } from '../../domain/shared/time.ts';

export type { Pemeriksaan } from '../../channels/open311/kesesuaian.ts';

/** The conformance kit (issue 6.7): proves an Open311 endpoint of a local system before it is connected. Needs no data of ours. */
export function ujiKesesuaian(sasaran: SasaranUji, now: Instant): AsyncGenerator<Pemeriksaan> {
  return periksaOpen311({ ...sasaran, alamat: sasaran.alamat.replace(/\/+$/, '') }, now);
}
