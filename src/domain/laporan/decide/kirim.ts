import { badanOf } from '../../instansi/pohon.ts';
import { NAS } from '../../instansi/types.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Instant } from '../../shared/time.ts';
import type { Rujukan } from '../aturan.ts';
import type { Kiriman } from '../commands.ts';
import type { LaporanEvent, Pelaku } from '../events.ts';
import type { Fakta, Terkait } from '../types.ts';
import { kebijakanOf } from './context.ts';
import { startOmbudsman, startVerifikasi } from './clocks.ts';
import { isActiveAt } from './movement.ts';

/**
 * `kirim` (rules §4): a new laporan waits for verifikasi at the chosen instansi, else at `NAS`. Refusals:
 * `laporan.badan_unknown`, `laporan.not_an_instansi`, `laporan.badan_ended`, `laporan.kategori_unknown`.
 */
export function fileLaporan(
  kiriman: Kiriman,
  circumstances: {
    readonly aturan: Rujukan;
    readonly pada: Instant;
    readonly oleh: Pelaku;
    readonly terkait?: readonly Terkait[];
  },
): Result<LaporanEvent> {
  const { aturan, pada, oleh, terkait = [] } = circumstances;
  const instansi = kiriman.instansi ?? NAS;
  const badan = badanOf(aturan.pohon, instansi);
  if (badan === undefined) return refuse('laporan.badan_unknown', { kode: instansi }, 'instansi');
  if (badan.jenis === 'unit') return refuse('laporan.not_an_instansi', { kode: instansi }, 'instansi');
  if (!isActiveAt(badan, pada)) return refuse('laporan.badan_ended', { kode: instansi }, 'instansi');
  const kategori = kiriman.kategori === null ? undefined : aturan.kategori.get(kiriman.kategori);
  if (kiriman.kategori !== null && kategori?.aktif !== true) {
    return refuse('laporan.kategori_unknown', { kode: kiriman.kategori }, 'kategori');
  }
  const { judul, isi, lokasiKeterangan, persetujuan, instansi: _chosen, ...facts } = kiriman;
  const rules = { aturan, kebijakan: kebijakanOf(aturan, pada) };
  const ubah: Fakta = {
    ...UNTOUCHED,
    ...facts,
    rahasia: kiriman.rahasia || kategori?.peka === true,
    badan: [instansi],
    instansiPertama: instansi === NAS ? null : instansi,
    terkait,
    dibuatPada: pada,
  };
  return ok({
    jenis: 'dibuat',
    pada,
    oleh,
    ubah,
    jam: [startVerifikasi(rules, instansi), startOmbudsman(rules, instansi)],
    tindakan: persetujuan === undefined ? {} : { persetujuan },
    kata: { judul, isi, lokasiKeterangan },
  });
}

const UNTOUCHED = {
  status: 'menunggu_verifikasi',
  hasil: null,
  wbs: false,
  tag: [],
  terbit: false,
  diturunkan: false,
  pernah: [],
  terlapor: null,
  pindah: false,
  jumlahKembali: 0,
  diputus: null,
  mengikat: false,
  jumlahBelum: 0,
  jumlahBukaKembali: 0,
  tertundaDari: null,
  jawabanAkhir: false,
  ppid: false,
  ppidDiperpanjang: false,
  alasanArsip: null,
  penilaian: null,
  ombudsman: null,
  bukaTeks: [],
  permintaanIdentitas: [],
  pasif: false,
  diteruskanPada: null,
  selesaiPada: null,
  jam: [],
} as const satisfies Partial<Fakta>;
