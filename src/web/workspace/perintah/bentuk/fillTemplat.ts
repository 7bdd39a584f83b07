import { formatNomor } from '../../../../domain/shared/nomor.ts';
import { formatHari, formatTanggal } from '../../../../messages/format/tanggal.ts';
import { hariOf } from '../../../../domain/shared/time.ts';
import { isiTemplat } from '../../../../useCases/templat/isiTemplat.ts';
import { nextDueOf } from '../../due.ts';
import type { Meja } from '../types.ts';

/** The text of an answer template with its placeholders filled from the laporan. */
export function fillTemplat(isi: string, { page, view, today }: Meja): string {
  if (view === null) return isi;
  const due = nextDueOf(view);
  const jatuhTempo = due?.tenggat.jatuhTempo ?? null;
  return isiTemplat(isi, {
    nomor: formatNomor(view.nomor),
    judul: view.judul,
    instansi: view.instansi?.nama,
    unit: view.unit[0]?.nama ?? view.instansi?.nama,
    hari_ini: formatTanggal(today, page.lang),
    tenggat:
      due === null || jatuhTempo === null ? null : formatHari(hariOf(jatuhTempo, due.jam.zona), page.lang),
  });
}
