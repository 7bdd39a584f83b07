import { sasaranDitulis, type Sasaran } from '../berkala/wewenang.ts';
import { instansiOf, supervises, type Pohon } from '../instansi/pohon.ts';
import type { KodeBadan, Penugasan, Peran } from '../instansi/types.ts';

const MEMBUKA: readonly Peran[] = ['admin_instansi', 'pengawas', 'admin_nasional'];
/** Who works for a body that takes part, or for the one that opened it. */
const BEKERJA: readonly Peran[] = [
  'admin_instansi',
  'pimpinan',
  'pejabat_penghubung',
  'pengelola_kelembagaan',
  'inspektorat',
  'pengawas',
  'admin_nasional',
];
const MENGAWASI: readonly Peran[] = ['pengawas', 'admin_instansi', 'pimpinan', 'admin_nasional'];

/**
 * For whom somebody may open a drive: an admin for the own instansi, a supervisor over what it supervises, the admin nasional over the
 * country. An admin of a body that supervises others opens none over them: that is the pengawas' to do.
 */
export function sasaranPercepatan(penugasan: readonly Penugasan[], pohon: Pohon): readonly Sasaran[] {
  const able = penugasan.filter((one) => MEMBUKA.includes(one.peran));
  return sasaranDitulis(able, pohon).filter(
    ({ badan, lingkup }) =>
      lingkup === 'instansi' || able.some((one) => one.badan === badan && one.peran !== 'admin_instansi'),
  );
}

/**
 * Whether somebody reads a drive: whoever works for the body that opened it or for one that takes part, and whoever supervises one of
 * them. Nobody else knows of it; figures by body are no secret (docs/figures.md), lists are scoped laporan by laporan.
 */
export function bolehBaca(
  penugasan: readonly Penugasan[],
  { badan, peserta }: { readonly badan: KodeBadan; readonly peserta: readonly KodeBadan[] },
  pohon: Pohon,
): boolean {
  const all = [badan, ...peserta];
  return penugasan.some(
    (one) =>
      (BEKERJA.includes(one.peran) && all.includes(instansiOf(pohon, one.badan))) ||
      (MENGAWASI.includes(one.peran) && all.some((kode) => supervises(pohon, one.badan, kode))),
  );
}
