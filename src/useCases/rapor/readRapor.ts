import { badanOf } from '../../domain/instansi/pohon.ts';
import { JENIS_UMUM, type JenisInstansi, type KodeBadan } from '../../domain/instansi/types.ts';
import { periodeSebelum, type Periode } from '../../domain/monev/periode.ts';
import { kelasBebanOf, sebayaOf } from '../../domain/monev/sebaya.ts';
import { janjiOf } from '../../domain/rapor/janji.ts';
import { ATURAN_RAPOR_KINI, INDIKATOR_RAPOR, susunRapor, type BarisRapor } from '../../domain/rapor/rapor.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import { endOfHari } from '../../domain/shared/time.ts';
import { kebijakanAt } from '../../domain/tenggat/kebijakan.ts';
import { listTarget } from '../../persistence/monev/target.ts';
import { readIndikator, type FigureDeps } from '../monev/readIndikator.ts';
import { anggotaOf } from '../monev/readSebaya.ts';

/** The report card of an instansi (F122). */
export interface Rapor {
  readonly kode: KodeBadan;
  readonly nama: string;
  readonly jenis: JenisInstansi;
  readonly dari: string;
  readonly sampai: string;
  readonly sebelum: Periode;
  /** Place in `KELAS_BEBAN`, and how many of its kind are in it, itself included. */
  readonly kelas: number;
  readonly sebaya: number;
  readonly baris: readonly BarisRapor[];
  readonly versi: string;
}

/**
 * How one instansi stands by the main indicators, from its own laporan alone as rankings are: target, promise, peers, place, change
 * and a light for each. Of public figures only, so nobody is asked who reads. Null for what is no instansi with laporan of its own,
 * or did not exist in the period. Refuses impossible days.
 */
export async function readRapor(
  deps: FigureDeps,
  kode: KodeBadan,
  period: Periode,
): Promise<Result<Rapor | null>> {
  const { pohon, kebijakan } = await deps.rujukan();
  const badan = badanOf(pohon, kode);
  if (badan === undefined || !JENIS_UMUM.some((one) => one === badan.jenis)) return ok(null);
  const { jenis } = badan;
  const question = { ...period, jenis: [jenis], per: 'instansi', indikator: [...INDIKATOR_RAPOR] } as const;
  const answer = await readIndikator(deps, question);
  if (!answer.ok) return answer;
  const all = anggotaOf(answer.value.baris, jenis);
  const diri = all.find((one) => one.kode === kode);
  if (diri === undefined) return ok(null);
  const sebelum = periodeSebelum(period);
  const tahun = Number(period.sampai.slice(0, 4));
  const isOneYear = period.dari.slice(0, 4) === period.sampai.slice(0, 4);
  const [dulu, target] = await Promise.all([
    readIndikator(deps, { ...question, ...sebelum, instansi: [kode] }),
    isOneYear ? listTarget(deps.db, [{ badan: kode, lingkup: 'instansi' }], tahun) : [],
  ]);
  const { verifikasi, respons } = janjiOf(kebijakanAt(kebijakan, endOfHari(period.sampai, badan.zona)));
  const grup = sebayaOf(all, diri);
  const baris = susunRapor({
    diri,
    grup,
    sebelum: (dulu.ok ? dulu.value.baris.find((one) => one.kunci === kode)?.indikator : undefined) ?? {},
    target,
    isSetahunPenuh: period.dari.endsWith('-01-01') && period.sampai.endsWith('-12-31'),
    janji: { waktu_verifikasi: verifikasi.paling_lama, waktu_respons: respons.paling_lama },
  });
  const { dari, sampai, versi } = answer.value;
  return ok({
    kode,
    nama: badan.nama,
    jenis,
    dari,
    sampai,
    sebelum,
    kelas: kelasBebanOf(diri.total),
    sebaya: grup.length,
    baris,
    versi: `${versi}.r${ATURAN_RAPOR_KINI.versi}`,
  });
}
