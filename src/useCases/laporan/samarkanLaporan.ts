import { JUDUL_MAX } from '../../domain/laporan/limits.ts';
import { findDataPribadi, type JenisPribadi, type Temuan } from '../../domain/laporan/tulisan/dataPribadi.ts';
import { samarkan } from '../../domain/laporan/tulisan/samarkan.ts';
import { refuse, type Result } from '../../domain/shared/result.ts';
import type { Deps } from '../deps.ts';
import { giveCommand, type Given, type Giver } from './giveCommand.ts';
import { readLaporan, type LaporanView } from './readLaporan.ts';
import { versiOf } from './versi.ts';

/** Where a mark stands. */
export const BAGIAN_PRIBADI = ['judul', 'isi', 'lokasi'] as const;
export type BagianPribadi = (typeof BAGIAN_PRIBADI)[number];

export interface TandaPribadi extends Temuan {
  readonly bagian: BagianPribadi;
  readonly teks: string;
}

/** What in title, text and words about the place may tell who somebody is, for whoever reads them. */
export function tandaOf(
  view: Pick<LaporanView, 'judul' | 'isi' | 'lokasi' | 'isiDihapus'>,
): readonly TandaPribadi[] {
  if (view.isiDihapus !== null) return [];
  const texts = { judul: view.judul, isi: view.isi, lokasi: view.lokasi?.keterangan ?? null };
  return BAGIAN_PRIBADI.flatMap((bagian) => {
    const teks = texts[bagian] ?? '';
    return findDataPribadi(teks).map((one) => ({ ...one, bagian, teks: teks.slice(one.mulai, one.akhir) }));
  });
}

/**
 * Masks one mark or all of them by a correction: the original stays beside it for those in charge (rules §3), the public gets the
 * masked text. `urut`: the number of events that the officer had seen, so that a mark is never another one than was pressed.
 * Refusals: `laporan.changed_meanwhile`, `laporan.nothing_to_mask` when no such mark is there (any more), else those of `koreksi`.
 */
export async function redactLaporan(
  deps: Deps,
  giver: Extract<Giver, { sebagai: 'orang' }>,
  asked: {
    readonly nomor: string;
    readonly urut: number;
    readonly tanda:
      'semua' | { readonly bagian: BagianPribadi; readonly mulai: number; readonly akhir: number };
  },
): Promise<Result<Given>> {
  const { nomor, urut, tanda } = asked;
  const read = await readLaporan(deps, giver.reader, nomor);
  if (!read.ok) return read;
  const view = read.value;
  if (view.urut !== urut) return refuse('laporan.changed_meanwhile');
  const chosen = tandaOf(view).filter(
    (one) =>
      tanda === 'semua' ||
      (one.bagian === tanda.bagian && one.mulai === tanda.mulai && one.akhir === tanda.akhir),
  );
  if (chosen.length === 0) return refuse('laporan.nothing_to_mask');
  const mask = (bagian: BagianPribadi, teks: string, maks?: number): string =>
    samarkan(teks, {
      pilih: (one) => chosen.some((each) => each.bagian === bagian && each.mulai === one.mulai),
      ...(maks === undefined ? {} : { maks }),
    });
  const has = (bagian: BagianPribadi): boolean => chosen.some((one) => one.bagian === bagian);
  const perbaikan = {
    ...(has('judul') ? { judul: mask('judul', view.judul ?? '', JUDUL_MAX) } : {}),
    ...(has('isi') ? { isi: mask('isi', view.isi ?? '') } : {}),
    ...(has('lokasi') ? { lokasiKeterangan: mask('lokasi', view.lokasi?.keterangan ?? '') } : {}),
  };
  const alasan = `Menyamarkan data pribadi: ${kindsOf(chosen)}.`;
  const versi = [versiOf(deps, { nomor, urut })];
  return giveCommand(deps, giver, { nomor, versi }, { perintah: 'koreksi', perbaikan, alasan });
}

/** The kinds, never the data: the reason stays in the history. */
function kindsOf(chosen: readonly TandaPribadi[]): string {
  const names: Readonly<Record<JenisPribadi, string>> = {
    nik: 'NIK',
    rekening: 'nomor rekening',
    email: 'alamat email',
    telepon: 'nomor telepon',
    plat: 'nomor polisi',
    nama: 'nama orang',
  };
  return [...new Set(chosen.map(({ jenis }) => names[jenis]))].join(', ');
}
