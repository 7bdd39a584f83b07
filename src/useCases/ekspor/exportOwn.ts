import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import tar from 'tar-stream';
import type { Penugasan } from '../../domain/instansi/types.ts';
import { PUBLIK, type Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { BACA_DAHULU } from '../../messages/penghapusan/eksporDiri.ts';
import { readJaringanSendiri } from '../../persistence/jaringan/jaringan.ts';
import { readDataAkun, type DataAkun } from '../../persistence/ekspor/dataAkun.ts';
import { checkOwnSandi } from '../akun/profil/ownSandi.ts';
import { countAttempt } from '../akun/pengaman/throttle.ts';
import type { Deps } from '../deps.ts';
import { openLampiran } from '../lampiran/openLampiran.ts';
import { listLaporan, MAX_LIMIT, type LaporanView } from '../laporan/readLaporan.ts';
import { readRiwayat } from '../laporan/readRiwayat.ts';
import { pengikutOf } from '../partisipasi/orang.ts';
import { readErasure } from '../penghapusan/minta.ts';
import { listPemberitahuan } from '../pesan/pemberitahuan.ts';

/**
 * Everything that is kept about an account and its laporan as one tar, streamed (UU 27/2022 art. 7; F144). Laporan are those that
 * carry the account's keyed mark (ADR 0004), anonim ones too: each is read through its own pelapor's view, so nothing of anybody
 * else comes along, and a seal stays closed to its own pelapor as well. Refusals: those of `checkOwnSandi`,
 * `auth.too_many_attempts` after some downloads in a quarter of an hour.
 */
export async function exportOwn(
  deps: Deps,
  who: { readonly akunId: string; readonly penugasan: readonly Penugasan[]; readonly sandi: string },
): Promise<Result<Readable>> {
  const known = await checkOwnSandi(deps, who);
  if (!known.ok) return known;
  const counted = await countAttempt(deps, { ekspor_akun: who.akunId }, 'auth.too_many_attempts');
  if (!counted.ok) return counted;
  const pengikut = pengikutOf(deps, { sebagai: 'akun', akunId: who.akunId });
  const akun = await readDataAkun(deps.db, who.akunId, pengikut);
  if (akun === null) return refuse('akun.closed');
  const pack = tar.pack();
  const out = new PassThrough();
  const flowing = pipeline(pack, out).catch(() => undefined);
  fill(deps, pack, who, akun).then(
    () => pack.finalize(),
    (error: Error) => {
      pack.destroy(error);
      out.destroy(error);
      return flowing;
    },
  );
  return ok(out);
}

type Pack = ReturnType<typeof tar.pack>;

async function fill(
  deps: Deps,
  pack: Pack,
  who: { readonly akunId: string; readonly penugasan: readonly Penugasan[] },
  akun: DataAkun,
): Promise<void> {
  const mtime = new Date(deps.now());
  const add = (name: string, content: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const bytes = Buffer.from(content);
      pack.entry({ name, size: bytes.length, mtime, mode: 0o600 }, bytes, (error) =>
        error ? reject(error) : resolve(),
      );
    });
  await add('BACA-DAHULU.txt', BACA_DAHULU);
  await add('akun.json', toJson(akun));
  await add('pemberitahuan.json', toJson(await noticesOf(deps, who)));
  const owner: Reader = { ...PUBLIK, pemilik: deps.keys.pemilik(who.akunId) };
  for await (const view of ownLaporan(deps, owner)) {
    await add(`laporan/${view.nomor}.json`, toJson(await laporanOf(deps, owner, view)));
    const files = [...view.lampiran, ...view.tanggapan.flatMap((one) => one.lampiran)];
    for (const { id, nama } of files) {
      const opened = await openLampiran(deps, owner, { id, pengunggah: null });
      const content = opened.ok ? await opened.value.read() : null;
      // It may have been erased since the list was read.
      if (!opened.ok || content === null) continue;
      const name = `laporan/${view.nomor}/${id.slice(-12)}-${nama.replaceAll(/[^\p{L}\p{N}._ -]/gu, '_').slice(0, 60)}`;
      await pipeline(content, pack.entry({ name, size: opened.value.ukuran, mtime, mode: 0o600 }));
    }
  }
}

async function* ownLaporan(deps: Deps, owner: Reader): AsyncGenerator<LaporanView> {
  const filter = { pemilik: owner.pemilik ?? '-' };
  let cursor: string | null = null;
  do {
    const page = await listLaporan(deps, owner, { filter, urut: 'terlama', limit: MAX_LIMIT, cursor });
    if (!page.ok) throw new Error(`a cursor of this list was refused: ${page.refusal.code}`);
    yield* page.value.baris;
    cursor = page.value.next;
  } while (cursor !== null);
}

async function laporanOf(deps: Deps, owner: Reader, view: LaporanView): Promise<unknown> {
  const { pandangan: _pandangan, boleh: _boleh, isPelapor: _isPelapor, urut: _urut, ...laporan } = view;
  const riwayat = await readRiwayat(deps, owner, view.nomor, null);
  const hapus = await readErasure(deps, owner, view.nomor);
  return {
    laporan,
    riwayat: riwayat.ok ? riwayat.value.baris : [],
    ditulisDariJaringanInstansi: await readJaringanSendiri(deps.db, view.nomor),
    permintaanPenghapusan: hapus.ok ? hapus.value.permintaan : [],
  };
}

const MAX_NOTICES = 5_000;

async function noticesOf(
  deps: Deps,
  who: { readonly akunId: string; readonly penugasan: readonly Penugasan[] },
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  let cursor: string | null = null;
  do {
    const page = await listPemberitahuan(deps, who, { limit: 100, cursor });
    if (!page.ok) return all;
    all.push(...page.value.baris);
    cursor = page.value.next;
  } while (cursor !== null && all.length < MAX_NOTICES);
  return all;
}

/** Instants as people and programs read them. */
function toJson(value: unknown): string {
  const text = (key: string, one: unknown): unknown =>
    typeof one === 'number' && /(^pada|Pada|jatuhTempo|mulai|selesai)$/.test(key) && one > 1e11
      ? new Date(one).toISOString()
      : one;
  return `${JSON.stringify(value, text, 2)}\n`;
}
