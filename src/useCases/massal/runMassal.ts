import { createHash } from 'node:crypto';
import type { Refusal } from '../../domain/shared/result.ts';
import { endMassal, takeMassal, writeHasilMassal, type MassalRow } from '../../persistence/meja/massal.ts';
import { readerOf } from '../akun/readerOf.ts';
import type { Deps } from '../deps.ts';
import { runOnce } from '../idempotency/runOnce.ts';
import { giveCommand, type Giver } from '../laporan/giveCommand.ts';
import { readRiwayat } from '../laporan/readRiwayat.ts';
import { versiOf } from '../laporan/versi.ts';
import { changesGround } from '../meja/meanwhile.ts';
import { perintahOf, type HasilMassal } from './massal.ts';

/** A worker that recorded nothing for so long is held to be dead; what it did is known by its once-key. */
const SILENT_MS = 60_000;

/**
 * Does the bulk acts whose wait is over, one laporan after the other, each by the officer's roles of this moment and at most once, also
 * after a crash in the midst. What somebody changed meanwhile is left alone and told. Answers how many laporan it looked at.
 */
export async function runDueMassal(deps: Deps, isStopping: () => boolean): Promise<number> {
  let done = 0;
  while (!isStopping()) {
    const now = deps.now();
    const row = await takeMassal(deps.db, now, now - SILENT_MS);
    if (row === null) return done;
    for (const { nomor, urut } of row.sasaran) {
      if (isStopping()) return done;
      if (row.hasil[nomor] !== undefined) continue;
      const hasil = await actOn(deps, row, nomor, urut);
      await writeHasilMassal(deps.db, row.id, nomor, hasil, deps.now());
      done += 1;
    }
    await endMassal(deps.db, row.id, deps.now());
  }
  return done;
}

async function actOn(deps: Deps, row: MassalRow, nomor: string, urut: number): Promise<HasilMassal> {
  const { akunId, id } = row;
  const reader = await readerOf(deps, akunId);
  const giver: Giver = { sebagai: 'orang', reader, akunId, pengunggah: '' };
  const perintah = perintahOf(row);
  const sidik = createHash('sha256')
    .update(JSON.stringify([id, nomor, perintah]))
    .digest();
  const key = { pemegang: `akun:${akunId}`, kunci: `massal:${id}:${nomor}`, sidik };
  const answered = await runOnce(deps, key, {
    act: async (claim) => {
      for (let isAgain = false; ; isAgain = true) {
        const history = await readRiwayat(deps, reader, nomor, akunId);
        const rows = history.ok ? history.value.baris : [];
        const since = rows.find((one) => one.urut > urut && changesGround(one.jenis));
        if (since !== undefined) return refused({ jenis: 'berubah', peristiwa: since.jenis });
        // For the state just looked at; what comes between is looked at once more.
        const versi = isAgain ? null : [versiOf(deps, { nomor, urut: rows.at(-1)?.urut ?? 0 })];
        const given = await giveCommand(deps, giver, { nomor, versi }, perintah, claim);
        if (given.ok) return { done: 'berhasil' };
        if (isAgain || given.refusal.code !== 'laporan.changed_meanwhile')
          return refused({ jenis: 'ditolak', refusal: given.refusal });
      }
    },
    answer: () => Promise.resolve({ status: 200, body: JSON.stringify({ jenis: 'berhasil' }) }),
  });
  return answered.ok ? (JSON.parse(answered.value.body) as HasilMassal) : failed(answered.refusal);
}

function refused(hasil: HasilMassal): {
  readonly refused: { readonly status: number; readonly body: string };
} {
  return { refused: { status: 409, body: JSON.stringify(hasil) } };
}

function failed(refusal: Refusal): HasilMassal {
  return { jenis: 'ditolak', refusal };
}
