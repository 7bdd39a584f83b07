import type { KodeJam } from '../../../domain/tenggat/types.ts';
import { isTerbuka, type Status } from '../../../domain/laporan/types.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';

export type Clock = LaporanView['tenggat'][number];

/** Which clocks tell where a laporan is now, in the order in which they matter to its reader. */
const SHOWN: Readonly<Record<Status, readonly KodeJam[]>> = {
  menunggu_verifikasi: ['verifikasi'],
  tertunda: ['kelengkapan'],
  diteruskan: ['respons', 'ppid', 'penyelesaian'],
  diproses: ['tanggapan', 'respons', 'janji', 'ppid', 'penyelesaian'],
  selesai: ['buka_kembali'],
  diarsipkan: [],
};

/** The clocks that run now and are worth a line; the first one is the one that counts. */
export function runningClocks({
  status,
  tenggat,
}: Pick<LaporanView, 'status' | 'tenggat'>): readonly Clock[] {
  if (status === null) return [];
  const open = tenggat.filter(({ jam }) => jam.selesai === null && !jam.gugur);
  const shown = SHOWN[status].flatMap((kode) => open.filter(({ jam }) => jam.jam === kode));
  // The window after selesai is told only while it is open.
  return isTerbuka({ status }) ? shown : shown.filter((one) => one.tenggat.status !== 'terlambat');
}
