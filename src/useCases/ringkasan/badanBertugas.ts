import { subtree } from '../../domain/instansi/pohon.ts';
import { NAS, type KodeBadan, type Penugasan } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { examinerBadan } from '../../domain/laporan/reader.ts';

/** Bodies whose laporan are the work of whoever holds these roles: the queue and its digest. */
export function badanBertugas(penugasan: readonly Penugasan[], { pohon }: Rujukan): readonly KodeBadan[] {
  const all = penugasan.flatMap((one) => {
    switch (one.peran) {
      case 'admin_instansi':
      case 'pimpinan':
        return subtree(pohon, one.badan);
      case 'pejabat_penghubung':
        return [one.badan];
      case 'inspektorat':
        return [examinerBadan(one, pohon)];
      case 'admin_nasional':
        return [NAS];
      default:
        return [];
    }
  });
  return [...new Set(all)];
}
