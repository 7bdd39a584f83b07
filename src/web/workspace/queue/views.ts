import { himpunanOf } from '../../../domain/monev/himpunan.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { ok, type Result } from '../../../domain/shared/result.ts';
import { addHari, hariOf, startOfHari, type Instant } from '../../../domain/shared/time.ts';
import { todayByZona } from '../../../useCases/monev/asked.ts';
import type { LaporanFilter } from '../../../useCases/laporan/readLaporan.ts';
import type { Officer } from '../officer.ts';
import { isFigureList, type QueueAddress, type Tampilan } from './address.ts';

/** What a view adds to the officer's bodies. A clock is late from the second after its last one. */
export function viewFilter(tampilan: Tampilan, officer: Officer, now: Instant): LaporanFilter {
  const lateBefore = now - 999;
  switch (tampilan) {
    case 'terbuka':
      return { hanyaTerbuka: true };
    case 'verifikasi':
      return { status: ['menunggu_verifikasi'] };
    case 'jawab':
      return { status: ['diteruskan'] };
    case 'hari-ini': {
      const tomorrow = startOfHari(addHari(hariOf(now, officer.zona), 1), officer.zona);
      return { hanyaTerbuka: true, tempoSejak: lateBefore, tempoSebelum: tomorrow };
    }
    case 'terlambat':
      return { hanyaTerbuka: true, tempoSebelum: lateBefore };
    case 'pelapor':
      return { status: ['tertunda'] };
    case 'diproses':
      return { status: ['diproses'] };
    case 'saya':
      return { hanyaTerbuka: true, pelaku: officer.akunId };
    case 'dikembalikan':
      return { status: ['menunggu_verifikasi'], pernahKembali: true };
    case 'semua':
      return {};
  }
}

/** The whole question as the list takes it; refuses bodies that never were, as figures do. */
export function filterOf(
  asked: QueueAddress,
  officer: Officer,
  aturan: Rujukan,
  now: Instant,
): Result<LaporanFilter> {
  const himpunan = himpunanOf(aturan.pohon, asked);
  if (!himpunan.ok) return himpunan;
  const { klasifikasi, kategori, kanal, wilayah, status, hasil, dari, sampai, q, ukuran, unit, percepatan } =
    asked;
  const isNamed = asked.instansi !== undefined || asked.induk !== undefined || asked.jenis !== undefined;
  const units = himpunan.value.unit ?? undefined;
  const narrowed = {
    klasifikasi,
    kategori,
    kanal,
    wilayah,
    hasil,
    dari,
    sampai,
    percepatan,
    q: q === '' ? undefined : q,
    ukuran: ukuran === undefined ? undefined : { kata: ukuran, pada: todayByZona(now) },
    unit: unit ?? units,
    instansi: isNamed ? himpunan.value.instansi.map((one) => one.kode) : undefined,
    badan: isFigureList(asked) ? undefined : officer.badan,
  };
  const given = Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== undefined));
  const view = viewFilter(asked.tampilan, officer, now);
  return ok({ ...view, ...given, ...(status === undefined ? {} : { status }) });
}
