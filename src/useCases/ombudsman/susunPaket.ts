import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import tar from 'tar-stream';
import { PUBLIK, type Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { formatInstant } from '../../domain/shared/time.ts';
import { loadLaporanById } from '../../persistence/laporan/loadLaporan.ts';
import { readLampiran, type Lampiran } from '../../persistence/lampiran/lampiran.ts';
import type { Paket } from '../../persistence/ombudsman/paket.ts';
import type { Deps } from '../deps.ts';
import { readLaporan, type LaporanView } from '../laporan/readLaporan.ts';
import { readRiwayat, type RiwayatPage } from '../laporan/readRiwayat.ts';
import { rootKeyName } from '../riwayat/writeRoot.ts';

/** Names the form of the package; another one gets another number. */
const FORMAT = 'sp4n-lapor.ombudsman/1';
/** Of all files together; what is beyond is named with its digest and asked for. */
const FILES_MAX = 100_000_000;

/**
 * The package of a laporan whose pelapor consented: a tar with `manifest.jws` (JSON signed by this installation, RFC 7515 and 8037) and
 * the files under their digests (docs/api/ombudsman.md). It holds what the pelapor reads, nobody's notes; name and contact as they gave them,
 * never of an anonim laporan, whose identity stays sealed. Made anew each time and kept nowhere. Refusals: `laporan.not_found`,
 * `laporan.not_permitted` when nobody consented (any more: words that were erased by law do not go out).
 */
export async function susunPaket(
  deps: Deps,
  paket: Pick<Paket, 'id' | 'laporanId' | 'disetujuiPada'>,
  origin: string,
): Promise<Result<Buffer>> {
  const loaded = await loadLaporanById(deps.db, paket.laporanId, { lock: false });
  if (loaded === null) return refuse('laporan.not_found');
  if (loaded.laporan.ombudsman !== 'disetujui' || loaded.laporan.isiDihapus != null)
    return refuse('laporan.not_permitted');
  const { nomor } = loaded.laporan;
  // As the pelapor reads it, whoever they are.
  const reader: Reader = { ...PUBLIK, nomorTerbuka: [nomor] };
  const [view, riwayat, files] = await Promise.all([
    readLaporan(deps, reader, nomor),
    readRiwayat(deps, reader, nomor, null),
    readLampiran(deps.db, [paket.laporanId]),
  ]);
  if (!view.ok) return view;
  if (!riwayat.ok) return riwayat;
  const shown = files.filter(
    ({ dihapusPada, pindai }) => dihapusPada === null && (pindai === 'bersih' || pindai === 'tanpa'),
  );
  const contents = await contentsOf(deps, shown);
  const manifest = manifestOf({ deps, paket, origin }, view.value, riwayat.value, shown, contents);
  return ok(await archiveOf(sign(deps, manifest), contents));
}

function manifestOf(
  { deps, paket, origin }: { deps: Deps; paket: Pick<Paket, 'id' | 'disetujuiPada'>; origin: string },
  view: LaporanView,
  riwayat: RiwayatPage,
  files: readonly Lampiran[],
  contents: ReadonlyMap<string, Buffer>,
) {
  const at = (pada: number | null): string | null => (pada === null ? null : formatInstant(pada, view.zona));
  const { nomor, status, hasil, klasifikasi, kategori, judul, isi, instansi, unit, wilayah, lokasi } = view;
  const { tanggalKejadian, kanal, anonim, rahasia, pelapor, nomorAsal } = view;
  const laporan = {
    nomor,
    nomorAsal,
    status,
    hasil,
    klasifikasi,
    kategori,
    judul,
    isi,
    instansi,
    unit,
    wilayah,
    lokasi,
  };
  return {
    format: FORMAT,
    paket: paket.id,
    dibuatPada: at(deps.now()),
    asal: origin,
    persetujuan: { dasar: 'UU 25/2009 pasal 46', pada: at(paket.disetujuiPada) },
    laporan: { ...laporan, tanggalKejadian, kanal, anonim, rahasia, dibuatPada: at(view.dibuatPada) },
    pelapor: anonim === true ? null : pelapor,
    tanggapan: view.tanggapan.map((one) => ({
      urut: one.urut,
      jenis: one.jenis,
      pada: at(one.pada),
      oleh: one.oleh,
      badan: one.badan,
      isi: one.isi,
    })),
    riwayat: riwayat.baris.map((one) => ({ ...one, pada: at(one.pada) })),
    lampiran: files.map((one) => {
      const sha256 = one.sha256.toString('hex');
      const berkas = contents.has(sha256) ? `lampiran/${sha256}` : null;
      return { nama: one.nama, jenis: one.jenis, ukuran: one.ukuran, sha256, berkas };
    }),
  };
}

/** JWS in its compact form: header, content and Ed25519 signature, each in base64url. */
function sign(deps: Deps, manifest: object): string {
  const header = { alg: 'EdDSA', typ: 'JOSE', cty: 'json', kid: rootKeyName(deps) };
  const input = [header, manifest]
    .map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'))
    .join('.');
  return `${input}.${deps.keys.signRoot(Buffer.from(input)).toString('base64url')}`;
}

/** The bytes by their digest; one that is not what it was is left out. */
async function contentsOf(deps: Deps, files: readonly Lampiran[]): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  let total = 0;
  for (const { kunci, sha256, ukuran } of files) {
    if (total + ukuran > FILES_MAX) continue;
    const stream = await deps.files.open(kunci);
    if (stream === null) continue;
    const bytes = await buffer(stream);
    if (!createHash('sha256').update(bytes).digest().equals(sha256)) continue;
    total += bytes.length;
    found.set(sha256.toString('hex'), bytes);
  }
  return found;
}

async function archiveOf(jws: string, contents: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const pack = tar.pack();
  const whole = buffer(pack);
  pack.entry({ name: 'manifest.jws', mode: 0o600, mtime: new Date(0) }, jws);
  for (const [sha256, bytes] of contents)
    pack.entry({ name: `lampiran/${sha256}`, mode: 0o600, mtime: new Date(0) }, bytes);
  pack.finalize();
  return whole;
}
