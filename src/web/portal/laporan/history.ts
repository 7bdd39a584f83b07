import { badanOf } from '../../../domain/instansi/pohon.ts';
import { NAS } from '../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { JENIS_EVENT, type JenisEvent } from '../../../domain/laporan/events.ts';
import type { RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import { pelakuOf } from '../../components/laporan/pelaku.ts';
import type { TimelineStep } from '../../components/laporan/Timeline.tsx';
import type { Page } from '../../request/page.ts';

/** Readings and notes are in the whole history; the way of the laporan is told without them. */
const NOT_ON_THE_WAY: readonly string[] = ['dicatat', 'teks_dibuka', 'identitas_diminta', 'identitas_dibuka'];

export function stepsOf(
  page: Page,
  aturan: Rujukan,
  rows: readonly RiwayatView[],
  isPelapor: boolean,
): TimelineStep[] {
  const words = page.m.portal.rincian;
  return rows
    .filter((row) => !NOT_ON_THE_WAY.includes(row.jenis))
    .map((row) => {
      const to = namesOf(aturan, row.isi?.['badan']);
      return {
        judul: jenisText(page, row.jenis),
        pada: row.pada,
        oleh: rowActor(page, aturan, row, isPelapor),
        ...(to === '' || row.jenis === 'dibuat' ? {} : { isi: words.kepada(to) }),
      };
    });
}

export function jenisText(page: Page, jenis: string): string {
  const known = JENIS_EVENT.find((one): one is JenisEvent => one === jenis);
  return known === undefined ? jenis : page.m.portal.rincian.langkah[known];
}

/** Another pelapor, whose laporan was merged, is not the one who reads. */
export function rowActor(
  page: Page,
  aturan: Rujukan,
  row: Pick<RiwayatView, 'jenis' | 'oleh'>,
  isPelapor: boolean,
): string {
  if (row.jenis === 'menerima_tanggapan') return page.m.portal.rincian.pelaporGabungan;
  return actorText(page, aturan, row.oleh, isPelapor);
}

/** `admin_instansi@KT-63.71#0a1b2c3d4e` in words: a role at a body, never a person. */
function actorText(page: Page, aturan: Rujukan, oleh: string, isPelapor: boolean): string {
  const words = page.m.portal.rincian;
  if (oleh === 'pelapor') return isPelapor ? words.andaPelapor : words.pelapor;
  if (oleh === 'sistem') return words.sistem;
  const pelaku = pelakuOf(page, oleh);
  if (pelaku === null) return oleh;
  const { peran, badan } = pelaku;
  return badan === NAS ? peran : `${peran}, ${badanOf(aturan.pohon, badan)?.nama ?? badan}`;
}

function namesOf(aturan: Rujukan, badan: unknown): string {
  if (!Array.isArray(badan)) return '';
  return badan.map((kode) => badanOf(aturan.pohon, String(kode))?.nama ?? String(kode)).join(', ');
}
