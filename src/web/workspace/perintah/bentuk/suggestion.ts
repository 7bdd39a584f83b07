import { suggestBadan, type UsulanBadan } from '../../../../domain/disposisi/kompetensi.ts';
import type { Badan, KodeBadan } from '../../../../domain/instansi/types.ts';
import { badanOf, instansiOf } from '../../../../domain/instansi/pohon.ts';
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
  const kategori = aturan.kategori.get(typed('kategori', view.kategori?.kode ?? '')) ?? null;
  const found = suggestBadan(
    {
      kategori,
      wilayah: view.wilayah?.kode ?? null,
      klasifikasi: typed('klasifikasi', view.klasifikasi ?? 'pengaduan'),
      teks: `${view.judul ?? ''} ${view.isi ?? ''}`,
    },
    aturan.kompetensi,
    aturan.pohon,
  );
  return found.slice(0, 3).map((usulan) => ({ usulan, tujuan: tujuanOf(meja, usulan.badan) }));
}

function tujuanOf({ unit, aturan }: Meja, kode: KodeBadan): Saran['tujuan'] {
  if (unit.some((one: Badan) => one.kode === kode)) return { unit: kode };
  return { instansi: badanOf(aturan.pohon, kode) === undefined ? kode : instansiOf(aturan.pohon, kode) };
}
