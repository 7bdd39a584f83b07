import { badanOf, isActive, type Pohon } from '../../../domain/instansi/pohon.ts';
import { JENIS_INSTANSI, NAS, type JenisInstansi, type KodeBadan } from '../../../domain/instansi/types.ts';
import { ok, refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import { hariOf, isHari, type Hari, type Zona } from '../../../domain/shared/time.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { recordPerubahan } from '../../../persistence/perubahan/perubahan.ts';
import { insertBadan } from '../../../persistence/rujukan/badanTulis.ts';
import { knownWilayah } from '../../../persistence/rujukan/knownWilayah.ts';
import type { Deps } from '../../deps.ts';
import { roleAt, type Pengelola } from '../pengelola.ts';
import { alasanRefusals, namaRefusals } from './badanChecks.ts';
import { storedPembina } from './pindahPembina.ts';

export interface InstansiDraft {
  /** The instansi above it in the tree; empty: at the top. */
  readonly induk: string;
  readonly kode: string;
  readonly nama: string;
  readonly jenis: string;
  readonly pembina: string;
  /** Kemendagri code of its area; empty for a central body. */
  readonly wilayah: string;
  readonly zona: string;
  /** The first day on which it is there: today or before. */
  readonly berlakuSejak: string;
  readonly alasan: string;
}

/** Kinds that can be added: there is one national node, and units are added below an instansi. */
export const JENIS_BARU: readonly JenisInstansi[] = JENIS_INSTANSI.filter(
  (one) => one !== 'nasional' && one !== 'unit',
);
export const ZONA_BARU: readonly Zona[] = ['WIB', 'WITA', 'WIT'];

const KODE = /^[A-Z]{2,8}-[A-Za-z0-9.-]{1,40}$/;
const PEMDA: readonly string[] = ['pemprov', 'pemkab', 'pemkot', 'wilayah_administrasi'];
const EARLIEST: Hari = '1945-08-17';

/**
 * Adds an instansi at the top or below another one (F106), by the admin nasional. A code that was ever used stays its body's
 * own. Refusals, all at once: `web.forbidden`, `input.*`, `badan.invalid_code`, `badan.code_used`, `badan.name_taken`,
 * `badan.above_unfit`, `badan.supervisor_unfit`, `badan.area_unknown`, `badan.area_taken`, `badan.begin_unfit`.
 */
export async function tambahInstansi(
  deps: Deps,
  by: Pengelola,
  draft: InstansiDraft,
): Promise<Result<KodeBadan, readonly Refusal[]>> {
  const role = roleAt(by.reader, ['admin_nasional']);
  if (role === null) return { ok: false, refusal: [refusal('web.forbidden')] };
  const { pohon } = await deps.rujukan();
  const pada = deps.now();
  const jenis = JENIS_BARU.find((one) => one === draft.jenis);
  const zona = ZONA_BARU.find((one) => one === draft.zona);
  const induk = draft.induk === '' ? null : draft.induk;
  const wrong = [
    ...kodeRefusals(pohon, draft.kode),
    ...namaRefusals(pohon, { nama: draft.nama, induk: null, kode: null }),
    ...(isNamaTaken(pohon, draft.nama) ? [refusal('badan.name_taken', undefined, 'nama')] : []),
    ...(jenis === undefined ? [refusal('input.required', undefined, 'jenis')] : []),
    ...(zona === undefined ? [refusal('input.required', undefined, 'zona')] : []),
    ...placeRefusals(pohon, induk, draft.pembina),
    ...(await areaRefusals(deps, pohon, draft)),
    ...dayRefusals(draft.berlakuSejak, hariOf(pada, zona ?? 'WIB')),
    ...alasanRefusals(draft.alasan),
  ];
  if (wrong.length > 0 || jenis === undefined || zona === undefined) return { ok: false, refusal: wrong };
  const { kode, nama, berlakuSejak, alasan } = draft;
  const pembina = storedPembina(draft.pembina);
  const wilayah = draft.wilayah || null;
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const isNew = await withTransaction(deps.db, options, async (tx) => {
    const badan = { kode, nama, jenis, induk, pembina, wilayah, zona, urusan: null, berlakuSejak };
    if (!(await insertBadan(tx, badan, { sebab: alasan, pada }))) return false;
    const line = { akunId: by.akunId, ...role, jenis: 'badan', kunci: kode, lingkup: kode } as const;
    const sesudah = { nama, jenis, induk, pembina: pembina ?? NAS, wilayah, zona, berlakuSejak };
    await recordPerubahan(tx, { ...line, perbuatan: 'tambah', alasan, sebelum: null, sesudah }, pada);
    return true;
  });
  deps.expireRujukan();
  return isNew ? ok(kode) : { ok: false, refusal: [refusal('badan.code_used', undefined, 'kodeBaru')] };
}

function kodeRefusals(pohon: Pohon, kode: string): readonly Refusal[] {
  if (kode === '') return [refusal('input.required', undefined, 'kodeBaru')];
  if (!KODE.test(kode)) return [refusal('badan.invalid_code', undefined, 'kodeBaru')];
  return pohon.badan.has(kode) ? [refusal('badan.code_used', undefined, 'kodeBaru')] : [];
}

/** Two instansi of one name could not be told apart, wherever they lie. */
function isNamaTaken(pohon: Pohon, nama: string): boolean {
  const wanted = nama.toLowerCase();
  return [...pohon.badan.values()].some(
    (one) => one.jenis !== 'unit' && isActive(one) && one.nama.toLowerCase() === wanted,
  );
}

function placeRefusals(pohon: Pohon, induk: KodeBadan | null, pembina: string): readonly Refusal[] {
  const isInstansi = (kode: KodeBadan): boolean => {
    const badan = badanOf(pohon, kode);
    return badan !== undefined && badan.jenis !== 'unit' && isActive(badan);
  };
  return [
    ...(induk !== null && (induk === NAS || !isInstansi(induk)) ? [refusal('badan.above_unfit')] : []),
    ...(pembina === '' ? [refusal('input.required', undefined, 'pembina')] : []),
    ...(pembina !== '' && !isInstansi(pembina)
      ? [refusal('badan.supervisor_unfit', undefined, 'pembina')]
      : []),
  ];
}

/** A local government has an area, and each area one government. */
async function areaRefusals(
  deps: Deps,
  pohon: Pohon,
  { jenis, wilayah }: InstansiDraft,
): Promise<readonly Refusal[]> {
  if (wilayah === '') return PEMDA.includes(jenis) ? [refusal('input.required', undefined, 'wilayah')] : [];
  if (!(await knownWilayah(deps.db, [wilayah])).has(wilayah))
    return [refusal('badan.area_unknown', undefined, 'wilayah')];
  return PEMDA.includes(jenis) && pohon.pemda.has(wilayah)
    ? [refusal('badan.area_taken', undefined, 'wilayah')]
    : [];
}

function dayRefusals(berlaku: string, today: Hari): readonly Refusal[] {
  if (berlaku === '') return [refusal('input.required', undefined, 'berlakuSejak')];
  if (!isHari(berlaku)) return [refusal('input.invalid_date', undefined, 'berlakuSejak')];
  return berlaku >= EARLIEST && berlaku <= today
    ? []
    : [refusal('badan.begin_unfit', undefined, 'berlakuSejak')];
}
