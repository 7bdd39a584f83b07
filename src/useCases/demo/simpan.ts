import { Readable } from 'node:stream';
import { turunanOf, storeInputOf } from '../laporan/storing.ts';
import { isTerbuka } from '../../domain/laporan/types.ts';
import { nextSweep } from '../../domain/laporan/tenggat.ts';
import { deltaOf } from '../../domain/monev/delta.ts';
import { ukuranOf } from '../../domain/monev/ukuran.ts';
import { hariOf, startOfHari, type Instant } from '../../domain/shared/time.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import type { IdentitasTersimpan } from '../../persistence/identitas/tersimpan.ts';
import { attachLampiran } from '../../persistence/lampiran/lampiran.ts';
import { storeMany, type StoreInput } from '../../persistence/laporan/storeEvents.ts';
import { findManyLampiran } from '../../persistence/lampiran/lampiran.ts';
import type { Deps } from '../deps.ts';
import { keepIdentitas } from '../identitas/keepIdentitas.ts';
import { uploadLampiran } from '../lampiran/uploadLampiran.ts';
import { drawFoto } from './berkas.ts';
import { daduFrom } from './dadu.ts';
import type { Hidup, Rencana } from './hidup.ts';

/** The uploader of the demo's pictures: nobody can sign in as it. */
const PENGUNGGAH = 'negeri contoh';
const MS_BEFORE_FILING = 120_000;

/** Stores lives that were told in memory: one transaction, whole histories at once. */
export async function storeLives(deps: Deps, lives: readonly Hidup[], now: Instant): Promise<void> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const inputs = await Promise.all(lives.map(async (hidup) => inputOf(deps, hidup, now)));
  await withTransaction(deps.db, options, async (tx) => {
    await storeMany(tx, inputs, () => deps.chance.bytes(16));
    const pengunggah = deps.keys.pengunggah(PENGUNGGAH);
    for (const hidup of lives) {
      const ids = hidup.laporan.lampiran.map((one) => one.id);
      if (ids.length === 0) continue;
      const isTaken = await attachLampiran(tx, { ids, laporanId: hidup.rencana.id, pengunggah });
      if (!isTaken) throw new Error('Broken invariant: a picture of the demo belongs to nobody yet');
    }
  });
}

/** As a real one is stored; an open laporan follows what the calendar says now, and the sweep looks at it from today on. */
async function inputOf(deps: Deps, hidup: Hidup, now: Instant): Promise<StoreInput> {
  const { id, milik, nomorAsal } = hidup.rencana;
  const { aturan } = hidup.latar;
  const identitas = await identitasOf(deps, hidup);
  const baru = { id, milik, nomorAsal, ...(identitas === null ? {} : { identitas }) };
  const input = storeInputOf({ baru }, hidup.events, aturan, hidup.pelakuAkun);
  if (!isTerbuka(input.next)) return input;
  const before = ukuranOf(input.next, aturan, input.next.diubahPada);
  const vector = ukuranOf(input.next, aturan, now);
  const delta = [...input.delta, ...deltaOf(before, vector, { pada: now })];
  const today = startOfHari(hariOf(now, hidup.zona), hidup.zona);
  const sapuPada = nextSweep(input.next, aturan, Math.max(today, input.next.diubahPada));
  return { ...input, turunan: { ...turunanOf(input.next, aturan, { asOf: now, vector }), sapuPada }, delta };
}

async function identitasOf(deps: Deps, { rencana, laporan }: Hidup): Promise<IdentitasTersimpan | null> {
  const { id, identitas } = rencana;
  const hasAccount = identitas !== null && identitas.akunId !== null;
  const kept = await keepIdentitas(deps.keys, id, laporan.anonim, identitas, { hasAccount });
  if (!kept.ok) throw new Error(`an identity of the demo was refused: ${kept.refusal.code}`);
  return kept.value;
}

/** Gives a plan a picture, through the same way in as any upload, shortly before it is filed. */
export async function withFoto(deps: Deps, rencana: Rencana): Promise<Rencana> {
  const foto = drawFoto(daduFrom(`foto ${rencana.kiriman.nomor}`));
  const uploaded = await uploadLampiran(
    { ...deps, now: () => rencana.pada - MS_BEFORE_FILING },
    {
      stream: Readable.from([foto]),
      declaredName: 'lokasi.png',
      pengunggah: deps.keys.pengunggah(PENGUNGGAH),
    },
  );
  if (!uploaded.ok) throw new Error(`a picture of the demo was refused: ${uploaded.refusal[0]?.code ?? ''}`);
  const stored = await findManyLampiran(deps.db, [uploaded.value.id]);
  const lampiran = stored.map(({ id, sha256 }) => ({ id, sha256: sha256.toString('hex') }));
  return { ...rencana, kiriman: { ...rencana.kiriman, lampiran } };
}
