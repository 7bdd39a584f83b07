import { formatNomor } from '../../../../domain/shared/nomor.ts';
import { formatHari, formatTanggal } from '../../../../messages/format/tanggal.ts';
import { hariOf } from '../../../../domain/shared/time.ts';
import { nextDueOf } from '../../due.ts';
import type { Meja } from '../types.ts';

/**
 * The text of an answer template with its placeholders filled from the laporan: `{nomor}`, `{judul}`, `{instansi}`, `{unit}`,
 * `{hari_ini}`, `{tenggat}`. Unknown ones stay as they are, to be seen. There is none for the pelapor's name: answers are public.
 */
export function fillTemplat(isi: string, { page, view, today }: Meja): string {
  if (view === null) return isi;
  const due = nextDueOf(view);
  const jatuhTempo = due?.tenggat.jatuhTempo ?? null;
  const values: Readonly<Record<string, string | null | undefined>> = {
    nomor: formatNomor(view.nomor),
    judul: view.judul,
    instansi: view.instansi?.nama,
    unit: view.unit[0]?.nama ?? view.instansi?.nama,
    hari_ini: formatTanggal(today, page.lang),
    tenggat:
      due === null || jatuhTempo === null ? null : formatHari(hariOf(jatuhTempo, due.jam.zona), page.lang),
  };
  return isi.replaceAll(/\{([a-z_]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}
