import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { Tenggat } from '../../components/laporan/Tenggat.tsx';
import { formatAngka } from '../../../messages/format/angka.ts';
import type { Page } from '../../request/page.ts';
import { nextDueOf } from '../due.ts';

/** The clock that must be met first, in full words with its date. */
export function DueLine({ page, view }: { page: Page; view: LaporanView }) {
  const due = nextDueOf(view);
  if (due === null) return <span class="facts">{page.m.petugas.antrean.tanpaTenggat}</span>;
  const { jam, tenggat } = due;
  return (
    <>
      <span class="due-name">{page.m.status.jam[jam.jam]}: </span>
      <Tenggat
        page={page}
        sisa={tenggat.sisa}
        jatuhTempo={tenggat.jatuhTempo}
        zona={jam.zona}
        isTerlambat={tenggat.status === 'terlambat'}
        isSementara={tenggat.sementara}
      />
    </>
  );
}

/** The same in two or three words for a dense list; only late and today have a colour. */
export function DueShort({ page, view }: { page: Page; view: LaporanView }) {
  const { tempo } = page.m.petugas.antrean;
  const due = nextDueOf(view);
  if (due === null) return <span class="row-due">{tempo.tanpa}</span>;
  const { sisa, status } = due.tenggat;
  if (status === 'terlambat') {
    const late =
      sisa === null || sisa >= 0 ? tempo.baruTerlambat : tempo.terlambat(formatAngka(-sisa, page.lang));
    return <span class="row-due tenggat-terlambat">{late}</span>;
  }
  if (sisa === 0) return <span class="row-due tenggat-hari-ini">{tempo.hariIni}</span>;
  return (
    <span class="row-due">{sisa === null ? tempo.tanpa : tempo.lagi(formatAngka(sisa, page.lang))}</span>
  );
}
