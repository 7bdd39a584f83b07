import { badanOf } from '../../domain/instansi/pohon.ts';
import { NAS } from '../../domain/instansi/types.ts';
import { cocokDengan } from '../../domain/penghargaan/calon.ts';
import { ok, refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import { addHitungan, findEdisi } from '../../persistence/penghargaan/edisi.ts';
import { addEdisiTerbit, type EdisiTerbit } from '../../persistence/penghargaan/terbit.ts';
import type { Deps } from '../deps.ts';
import { bekukanPeringkat, type PeringkatBeku } from '../monev/peringkatBeku.ts';
import { rootKeyName } from '../riwayat/writeRoot.ts';
import { change, refused, type By } from './aturEdisi.ts';
import { readEdisi, susunEdisi, type PenghargaanDisusun } from './bacaEdisi.ts';

/**
 * Computes an award: freezes the ranking of its criterion for the days of the edition (numbered, signed, published, open to objections)
 * and reads the winners from it. Once by its id; again makes another ranking, and both stay named. Refusals of `bekukanPeringkat`;
 * `penghargaan.published`; `web.*`.
 */
export async function hitungPenghargaan(
  deps: Deps,
  by: By,
  at: { readonly edisiId: string; readonly penghargaanId: string; readonly id: string },
): Promise<Result<PeringkatBeku, readonly Refusal[]>> {
  const found = await readEdisi(deps, by.reader, at.edisiId);
  if (!found.ok) return { ok: false, refusal: [found.refusal] };
  const { edisi } = found.value;
  const award = found.value.penghargaan.find((one) => one.id === at.penghargaanId);
  if (award === undefined || award.rumus === null || award.jenis === null) return refused('web.not_found');
  if (edisi.terbitPada !== null) return refused('penghargaan.published');
  const { rumus, jenis } = award;
  const frozen = await bekukanPeringkat(deps, by, at.id, {
    indikator: rumus.indikator,
    jenis,
    dari: edisi.dari,
    sampai: edisi.sampai,
    minimal: String(rumus.minimal),
    kelas: rumus.kelas === null ? '' : String(rumus.kelas),
  });
  if (!frozen.ok) return frozen;
  const { dari, sampai, pemberi } = edisi;
  const asked = { ...rumus, jenis, dari, sampai, induk: pemberi === NAS ? null : pemberi };
  // an id that was used before is another ranking
  if (!cocokDengan(frozen.value.parameter, asked)) return refused('web.forbidden');
  return change(deps, by, edisi.id, async (tx) => {
    const row = { penghargaanId: award.id, peringkatId: frozen.value.id, pada: deps.now(), oleh: by.akunId };
    await addHitungan(tx, row);
    return ok(frozen.value);
  });
}

/**
 * Publishes an edition for good, hashed and signed. Refusals: `penghargaan.empty` without awards; `penghargaan.not_computed`,
 * `penghargaan.no_winner` (of one by decision) and `penghargaan.objection_open`, each with the award's name; `penghargaan.published`;
 * `web.*`.
 */
export async function terbitkanEdisi(
  deps: Deps,
  by: By,
  edisiId: string,
): Promise<Result<true, readonly Refusal[]>> {
  const { pohon } = await deps.rujukan();
  return change(deps, by, edisiId, async (tx) => {
    const edisi = await findEdisi(tx, edisiId);
    if (edisi === null) return refused('web.not_found');
    const awards = await susunEdisi(deps, tx, edisi);
    const faults = awards.length === 0 ? [refusal('penghargaan.empty')] : awards.flatMap(faultsOf);
    if (faults.length > 0) return { ok: false, refusal: faults };
    const { id, pemberi, tahun, nama, dari, sampai } = edisi;
    const isi: EdisiTerbit = {
      id,
      pemberi,
      namaPemberi: badanOf(pohon, pemberi)?.nama ?? pemberi,
      tahun,
      nama,
      dari,
      sampai,
      pada: deps.now(),
      oleh: by.akunId,
      penghargaan: awards.map((one) => ({
        id: one.id,
        nama: one.nama,
        arti: one.arti,
        cara: one.cara,
        jenis: one.jenis,
        banyak: one.banyak,
        rumus: one.rumus,
        peringkat:
          one.peringkat === null
            ? null
            : { id: one.peringkat.id, nomor: one.peringkat.nomor, sidik: one.peringkat.hash.toString('hex') },
        pemenang: one.pemenang,
      })),
    };
    const isFirst = await addEdisiTerbit(tx, isi, (payload) => ({
      tandaTangan: deps.keys.signRoot(payload),
      kunci: rootKeyName(deps),
    }));
    return isFirst ? ok(true) : refused('penghargaan.published');
  });
}

/** A computed award may have no winner: then nobody had enough. A decided one is not finished without. */
function faultsOf({
  nama,
  cara,
  peringkat,
  pemenang,
  keberatanTerbuka,
}: PenghargaanDisusun): readonly Refusal[] {
  if (cara === 'putusan') return pemenang.length > 0 ? [] : [refusal('penghargaan.no_winner', { nama })];
  if (peringkat === null) return [refusal('penghargaan.not_computed', { nama })];
  return keberatanTerbuka > 0 ? [refusal('penghargaan.objection_open', { nama })] : [];
}
