import type { KodeBadan } from '../../domain/instansi/types.ts';
import { idPiagam } from '../../domain/penghargaan/calon.ts';
import { ok, type Refusal, type Result } from '../../domain/shared/result.ts';
import { formatTanggal } from '../../messages/format/tanggal.ts';
import { piagamKata } from '../../messages/penghargaan/piagam.ts';
import { findTindakan } from '../../persistence/pengawasan/tindakan.ts';
import type { EdisiTerbit, PenghargaanTerbit } from '../../persistence/penghargaan/terbit.ts';
import type { Deps } from '../deps.ts';
import { catatTindakan, type Tindakan } from '../pengawasan/tindakan.ts';
import { pemberiOf, refused, type By } from './aturEdisi.ts';
import { readEdisiTerbit } from './bacaTerbit.ts';

/**
 * Makes the certificate of a winner of a published edition: a letter of the giver with the next number of its year, kept as it was
 * made, read, signed and received as other letters are (F161). The same winner gets the same one again. Refusals `web.forbidden` for
 * whoever does not act for the giver, `web.not_found` for what is not published and whoever did not win.
 */
export async function terbitkanPiagam(
  deps: Deps,
  by: By & { readonly pengunggah: string },
  at: { readonly edisiId: string; readonly penghargaanId: string; readonly badan: KodeBadan },
): Promise<Result<Tindakan, readonly Refusal[]>> {
  const pemberi = pemberiOf(by.reader);
  if (pemberi === undefined) return refused('web.forbidden');
  const found = await readEdisiTerbit(deps, at.edisiId);
  const edisi = found.ok ? found.value.edisi.isi : null;
  const award = edisi?.penghargaan.find((one) => one.id === at.penghargaanId);
  const isWon = award?.pemenang.some((one) => one.kode === at.badan) === true;
  if (edisi === null || edisi.pemberi !== pemberi || award === undefined || !isWon)
    return refused('web.not_found');
  const id = idPiagam(award.id, at.badan);
  const present = await findTindakan(deps.db, id);
  if (present !== null) return ok(present);
  // in the name of the giver alone, whatever else somebody supervises
  const penugasan = by.reader.penugasan.filter((one) => one.badan === pemberi);
  const reader = { ...by.reader, penugasan };
  return catatTindakan(
    deps,
    { ...by, reader },
    { id, badan: at.badan },
    {
      jenis: 'piagam',
      perihal: award.nama,
      isi: isiPiagam(edisi, award, at.badan),
      tanggal: '',
      ukuran: [],
    },
  );
}

/** What the certificate says beside names: it stays so, in Indonesian as letters of the state are. */
function isiPiagam(edisi: EdisiTerbit, award: PenghargaanTerbit, kode: KodeBadan): string {
  const won = award.pemenang.find((one) => one.kode === kode);
  const day = (hari: string): string => formatTanggal(hari, 'id');
  const dasar =
    award.peringkat === null
      ? (won?.alasan ?? '')
      : piagamKata.peringkat(String(won?.peringkat ?? ''), award.peringkat.nomor);
  return [
    award.arti,
    piagamKata.edisi(`${edisi.nama} ${edisi.tahun}`, day(edisi.dari), day(edisi.sampai)),
    dasar,
  ].join('\n');
}

export type PiagamDibuat = ReadonlyMap<string, { readonly id: string; readonly nomor: string }>;

/** Certificates that were made, by their id (`idPiagam`). */
export async function readPiagam(
  deps: Deps,
  penghargaan: readonly { readonly id: string; readonly pemenang: readonly { readonly kode: KodeBadan }[] }[],
): Promise<PiagamDibuat> {
  const ids = penghargaan.flatMap((one) => one.pemenang.map(({ kode }) => idPiagam(one.id, kode)));
  const all = await Promise.all(ids.map((id) => findTindakan(deps.db, id)));
  return new Map(
    all.flatMap((one) => (one === null ? [] : [[one.id, { id: one.id, nomor: one.nomor ?? '' }] as const])),
  );
}
