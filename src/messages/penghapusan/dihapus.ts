import type { Lang } from '../bahasa.ts';
import { formatHari } from '../format/tanggal.ts';

/** What stands where words were erased by law: on pages, in lists, feeds, exports, print and API. */
const ISI = {
  id: {
    judul: 'Isi dihapus',
    permintaan: 'atas permintaan pelapor',
    masa_simpan: 'karena masa simpannya habis',
    isi: (sebab: string, dasar: string, hari: string) =>
      `Isi dihapus ${sebab}, dasar ${dasar}, tanggal ${hari}.`,
  },
  en: {
    judul: 'Words erased',
    permintaan: 'at the reporter’s request',
    masa_simpan: 'because the time for keeping them was over',
    isi: (sebab: string, dasar: string, hari: string) => `Words erased ${sebab}, by ${dasar}, on ${hari}.`,
  },
};

export function judulDihapus(lang: Lang): string {
  return ISI[lang].judul;
}

/** `hari`: the day of the erasure in the zone of the laporan. */
export function isiDihapus(
  { sebab, dasar, hari }: { sebab: 'permintaan' | 'masa_simpan'; dasar: string; hari: string },
  lang: Lang,
): string {
  return ISI[lang].isi(ISI[lang][sebab], dasar, formatHari(hari, lang));
}
