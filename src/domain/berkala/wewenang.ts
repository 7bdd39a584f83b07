import { badanOf, isActive, pembinaOf, supervises, type Pohon } from '../instansi/pohon.ts';
import { NAS, type KodeBadan, type Penugasan, type Peran } from '../instansi/types.ts';
import type { Lingkup } from './berkala.ts';

/** Whose report it is. */
export interface Sasaran {
  readonly badan: KodeBadan;
  readonly lingkup: Lingkup;
}

export interface WewenangBerkala {
  /** May read the draft, its comments and the issued report. */
  readonly lihatKonsep: boolean;
  /** May read it once it is issued. */
  readonly lihatTerbit: boolean;
  readonly tulis: boolean;
  readonly komentar: boolean;
  readonly terbitkan: boolean;
}

const MENULIS: readonly Peran[] = ['admin_instansi', 'pengelola_kelembagaan', 'admin_nasional'];
const MENERBITKAN: readonly Peran[] = ['admin_instansi', 'pimpinan', 'admin_nasional'];
const MEMBACA: readonly Peran[] = [...MENULIS, ...MENERBITKAN, 'inspektorat'];
/** Whoever looks from above: reads what was issued, not what is still being written. */
const MENGAWASI: readonly Peran[] = ['pengawas', 'admin_instansi', 'pimpinan', 'admin_nasional'];

/**
 * What somebody may do with the periodic report of a body (F126). Its own people write, comment and issue; a supervisor's report
 * over what it supervises is also its pengawas'; those who supervise the body read what was issued. Nobody else knows of it.
 */
export function wewenangBerkala(
  penugasan: readonly Penugasan[],
  { badan, lingkup }: Sasaran,
  pohon: Pohon,
): WewenangBerkala {
  const own = penugasan.filter((one) => one.badan === badan).map((one) => one.peran);
  const isPengawas = lingkup === 'binaan' && own.includes('pengawas');
  const has = (peran: readonly Peran[]): boolean => own.some((one) => peran.includes(one));
  const tulis = isPengawas || has(MENULIS);
  const lihatKonsep = isPengawas || has(MEMBACA);
  const fromAbove = penugasan.some(
    (one) => MENGAWASI.includes(one.peran) && supervises(pohon, one.badan, badan),
  );
  return {
    lihatKonsep,
    lihatTerbit: lihatKonsep || fromAbove,
    tulis,
    komentar: lihatKonsep,
    terbitkan: isPengawas || has(MENERBITKAN),
  };
}

/** The reports that somebody may begin: of each own body, and of what it supervises where it supervises anything. */
export function sasaranDitulis(penugasan: readonly Penugasan[], pohon: Pohon): readonly Sasaran[] {
  const badan = [...new Set(penugasan.map((one) => one.badan))].filter((kode) => {
    const known = badanOf(pohon, kode);
    return known !== undefined && known.jenis !== 'unit';
  });
  return badan
    .flatMap((kode): Sasaran[] => [
      { badan: kode, lingkup: 'instansi' },
      ...(membina(pohon, kode) ? [{ badan: kode, lingkup: 'binaan' } as const] : []),
    ])
    .filter((one) => wewenangBerkala(penugasan, one, pohon).tulis);
}

/** Whether a body supervises another instansi in force. */
export function membina(pohon: Pohon, kode: KodeBadan): boolean {
  return [...pohon.badan.values()].some(
    (one) => one.jenis !== 'unit' && one.kode !== kode && isActive(one) && supervises(pohon, kode, one.kode),
  );
}

/** Who must have an issued report: the body's head and admins, and those who supervise it (Perpres 76/2013: reports go upward). */
export function penerimaTerbit(
  { badan, lingkup }: Sasaran,
  pohon: Pohon,
): readonly { readonly peran: Peran; readonly badan: KodeBadan }[] {
  const own: readonly Peran[] = badan === NAS ? ['admin_nasional'] : ['pimpinan', 'admin_instansi'];
  const pembina = badan === NAS ? NAS : pembinaOf(pohon, badan);
  const above: readonly Peran[] = pembina === NAS ? ['admin_nasional'] : ['pengawas', 'admin_instansi'];
  return [
    ...own.map((peran) => ({ peran, badan })),
    ...(lingkup === 'binaan' && badan !== NAS ? [{ peran: 'pengawas' as const, badan }] : []),
    ...(pembina === badan ? [] : above.map((peran) => ({ peran, badan: pembina }))),
  ];
}

/** Who is told that a draft waits. */
export function penerimaKonsep({
  badan,
  lingkup,
}: Sasaran): readonly { readonly peran: Peran; readonly badan: KodeBadan }[] {
  if (badan === NAS) return [{ peran: 'admin_nasional', badan }];
  return [
    { peran: 'admin_instansi', badan },
    ...(lingkup === 'binaan' ? [{ peran: 'pengawas' as const, badan }] : []),
  ];
}

/** All bodies that supervise another instansi in force: asked once for the whole country. */
export function paraPembina(pohon: Pohon): ReadonlySet<KodeBadan> {
  const found = new Set<KodeBadan>();
  for (const one of pohon.badan.values()) {
    if (one.jenis === 'unit' || !isActive(one)) continue;
    for (const kode of pohon.pengawas.get(one.kode) ?? []) if (kode !== one.kode) found.add(kode);
  }
  return found;
}
