import { suggestBadan, type UsulanBadan } from '../../../../domain/disposisi/kompetensi.ts';
import { suggestKategori, type UsulanKategori } from '../../../../domain/disposisi/suggestKategori.ts';
import type { Badan, KodeBadan } from '../../../../domain/instansi/types.ts';
import { badanOf, instansiOf } from '../../../../domain/instansi/pohon.ts';
import { provinsiOf } from '../../../../domain/instansi/wilayah.ts';
import { rapikanJudul } from '../../../../domain/teks/rapikanJudul.ts';
import { freshDraft } from '../draft.ts';
import type { Draft, Meja } from '../types.ts';

export interface Saran {
  readonly usulan: UsulanBadan;
  /** The unit itself when it is one of the officer's, else the instansi that verifies it first. */
  readonly tujuan: { readonly unit: KodeBadan } | { readonly instansi: KodeBadan };
}

/** Who is probably competent, from what is typed now: a changed topic changes the suggestion with the next look. */
export function saranOf(meja: Meja, draft: Draft): readonly Saran[] {
  const { view, aturan } = meja;
  if (view === null) return [];
  const typed = (nama: string, now: string): string => (draft.form.has(nama) ? draft.form.text(nama) : now);
  const kategori = aturan.kategori.get(typed('kategori', kategoriOf(meja))) ?? null;
  const found = suggestBadan(
    {
      kategori,
      wilayah: view.wilayah?.kode ?? null,
      klasifikasi: typed('klasifikasi', view.klasifikasi ?? 'pengaduan'),
      teks: textOf(meja),
    },
    aturan.kompetensi,
    aturan.pohon,
  );
  return found.slice(0, 3).map((usulan) => ({ usulan, tujuan: tujuanOf(meja, usulan.badan) }));
}

/** The topic that the text speaks of, for a laporan that came without one. */
export function kategoriSaranOf({ view, aturan, ...meja }: Meja): UsulanKategori | null {
  if (view === null || view.kategori !== null) return null;
  const teks = textOf({ ...meja, view, aturan });
  return suggestKategori(teks, aturan.kategori.values(), aturan.kompetensi)[0] ?? null;
}

/** The topic as it is, else as suggested; empty when nothing is known. */
export function kategoriOf(meja: Meja): string {
  return meja.view?.kategori?.kode ?? kategoriSaranOf(meja)?.kode ?? '';
}

/** A tidier title (F67); null when the title is tidy. */
export function judulSaranOf({ view, aturan }: Meja, judul = view?.judul ?? ''): string | null {
  const kode = view?.wilayah?.kode;
  const nama =
    kode === undefined
      ? []
      : [kode, kode.slice(0, 5), provinsiOf(kode)].flatMap((one) => placeNames(aturan.wilayahNama(one)));
  return rapikanJudul(judul, nama)?.judul ?? null;
}

/**
 * What "verify and forward" would send for a clear laporan: the first suggestion, unless it alleges wrongdoing (then a person looks
 * for the terlapor) or stays where it is.
 */
export function clearTujuanOf(meja: Meja): Saran | null {
  const [first] = saranOf(meja, freshDraft());
  if (first === undefined || first.usulan.alasan.code === 'kompetensi.berkadar') return null;
  const isHere = 'instansi' in first.tujuan && first.tujuan.instansi === meja.view?.instansi?.kode;
  return isHere ? null : first;
}

/** "Kota Banjarmasin" names Banjarmasin too. */
function placeNames(nama: string | null): readonly string[] {
  if (nama === null) return [];
  const bare = nama.replace(/^(Kota|Kabupaten|Kab\.|Kecamatan|Provinsi) /, '');
  return bare === nama ? [nama] : [bare, nama];
}

function textOf({ view }: Meja): string {
  return `${view?.judul ?? ''} ${view?.isi ?? ''}`;
}

function tujuanOf({ unit, aturan }: Meja, kode: KodeBadan): Saran['tujuan'] {
  if (unit.some((one: Badan) => one.kode === kode)) return { unit: kode };
  return { instansi: badanOf(aturan.pohon, kode) === undefined ? kode : instansiOf(aturan.pohon, kode) };
}
