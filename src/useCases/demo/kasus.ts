import { DEMO_ACCOUNTS } from '../akun/demoAccounts.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Pelaku } from '../../domain/laporan/events.ts';
import type { Kanal, Klasifikasi, LampiranTercatat } from '../../domain/laporan/types.ts';
import { nomorFromDraw } from '../../domain/shared/nomor.ts';
import { addHari, hariOf, type Instant } from '../../domain/shared/time.ts';
import { daduFrom, type Dadu } from './dadu.ts';
import type { Alur, Rencana } from './hidup.ts';
import type { Latar, Lokasi } from './latar.ts';
import { NAMA_BELAKANG, NAMA_DEPAN } from './orang.ts';
import { fill, isianOf, type Isian } from './teks/tempat.ts';
import { writeNaskah, type Naskah } from './teks/tulis.ts';

/** What a script says of a laporan; the dice say the rest. */
export interface Kasus {
  /** Names its dice: the same name, the same laporan. */
  readonly benih: string;
  readonly instansi: KodeBadan;
  readonly pada: Instant;
  readonly kategori: string;
  readonly klasifikasi: Klasifikasi;
  readonly alur: Alur;
  readonly kanal?: Kanal;
  /** Filed without naming an instansi: it waits at `NAS`, which knows where it belongs. */
  readonly tanpaInstansi?: boolean;
  /** Whose: an account's address; absent: as the dice say. */
  readonly pelapor?: string;
  readonly anonim?: boolean;
  readonly rahasia?: boolean;
  readonly judul?: string;
  readonly isi?: string;
  readonly kabkota?: string;
  readonly lampiran?: readonly LampiranTercatat[];
}

/** What makes laporan one after the other: fresh ids, and nomor and titles that none had before. */
export interface Pabrik {
  readonly latar: Latar;
  readonly uuid: (pada: Instant) => string;
  readonly nomor: Set<string>;
  readonly judul: Set<string>;
}

const NOMOR_DRAWS = 90_000_000;
const KANAL = [
  ['web', 44],
  ['aplikasi', 15],
  ['sms', 9],
  ['whatsapp', 10],
  ['email', 4],
  ['x', 3],
  ['telegram', 2],
  ['telepon', 5],
  ['tatap_muka', 4],
  ['surat', 2],
  ['api', 1.2],
  ['open311', 0.6],
  ['impor', 0.2],
] as const;
/** Entered by an officer for somebody who called, came or wrote. */
const LEWAT_PETUGAS: readonly Kanal[] = ['telepon', 'tatap_muka', 'surat'];

/** Makes a plan of a kasus, with everything that a pelapor would have filled in. */
export function planOf(pabrik: Pabrik, kasus: Kasus): Rencana {
  const { latar } = pabrik;
  const dadu = daduFrom(kasus.benih);
  const lokasi = lokasiOf(latar, kasus, dadu);
  const naskah = freshNaskah(pabrik, kasus, lokasi, dadu);
  const kanal = kasus.kanal ?? dadu.weighted<Kanal>(KANAL);
  const { zona } = badanOf(latar.aturan.pohon, kasus.instansi) ?? { zona: 'WIB' as const };
  const id = pabrik.uuid(kasus.pada);
  const anonim = kasus.anonim ?? dadu.percent(8);
  const isPengaduan = kasus.klasifikasi === 'pengaduan';
  const kejadian = dadu.percent(6) ? 'tidak_tahu' : addHari(hariOf(kasus.pada, zona), -dadu.int(12));
  const lokasiKeterangan = fill(`{jalan}, {rt}, {kec}, dekat {patokan}`, naskah.isian);
  return {
    id,
    pada: kasus.pada,
    nomorAsal: kanal === 'impor' ? `LAMA-${dadu.between(10_000, 99_999)}` : null,
    dadu,
    naskah,
    alur: kasus.alur,
    ...whoseIs(latar, kasus, { id, kanal, dadu }),
    kiriman: {
      nomor: freshNomor(pabrik, dadu),
      klasifikasi: kasus.klasifikasi,
      judul: naskah.judul,
      isi: naskah.isi,
      kategori: kasus.kategori,
      instansi: kasus.tanpaInstansi === true ? null : kasus.instansi,
      wilayah: lokasi.wilayah,
      titik: dadu.percent(40) ? near(lokasi, dadu) : null,
      lokasiKeterangan: isPengaduan && dadu.percent(80) ? lokasiKeterangan : null,
      tanggalKejadian: isPengaduan ? kejadian : null,
      anonim,
      rahasia: kasus.rahasia ?? dadu.percent(2.5),
      kanal,
      lampiran: kasus.lampiran ?? [],
    },
  };
}

type Whose = Pick<Rencana, 'milik' | 'identitas' | 'oleh' | 'pembuatAkun'>;

function whoseIs(
  latar: Latar,
  kasus: Kasus,
  of: { readonly id: string; readonly kanal: Kanal; readonly dadu: Dadu },
): Whose {
  const { id, kanal, dadu } = of;
  const oleh: Pelaku = { sebagai: 'pelapor' };
  const kontak = contactFor(dadu, kanal);
  if (kasus.pelapor === undefined && LEWAT_PETUGAS.includes(kanal)) {
    return enteredBy(latar, kasus.tanpaInstansi === true ? 'NAS' : kasus.instansi, id, kontak);
  }
  if (kasus.pelapor === undefined && kanal === 'api') {
    const program = latar.tokoh('pengembang@demo.test');
    const samaran = latar.keys.samaran(id, program.akunId);
    return {
      milik: { pemilik: null, pembuat: latar.keys.pembuat(program.akunId) },
      identitas: kontak,
      oleh: { sebagai: 'petugas', peran: 'pengembang', badan: 'KT-63.71', samaran },
      pembuatAkun: program.akunId,
    };
  }
  const isHolder = (kanal === 'web' || kanal === 'aplikasi') && dadu.percent(70);
  const email = kasus.pelapor ?? (isHolder ? dadu.pick(latar.warga) : null);
  if (email !== null) {
    const { akunId } = latar.tokoh(email);
    const nama = DEMO_ACCOUNTS.find((one) => one.email === email)?.nama ?? kontak.nama;
    return {
      milik: { pemilik: latar.keys.pemilik(akunId), pembuat: null },
      identitas: { ...kontak, nama, email, telepon: null, akunId },
      oleh,
      pembuatAkun: null,
    };
  }
  const identitas = kanal === 'web' && dadu.percent(25) ? null : kontak;
  return {
    milik: { pemilik: latar.keys.pemilikResi(id), pembuat: null },
    identitas,
    oleh,
    pembuatAkun: null,
  };
}

function enteredBy(latar: Latar, badan: KodeBadan, id: string, identitas: Whose['identitas']): Whose {
  const { akunId } = latar.petugas(badan);
  const peran = badan === 'NAS' ? 'admin_nasional' : 'admin_instansi';
  return {
    milik: { pemilik: null, pembuat: latar.keys.pembuat(akunId) },
    identitas,
    oleh: { sebagai: 'petugas', peran, badan, samaran: latar.keys.samaran(id, akunId) },
    pembuatAkun: akunId,
  };
}

/** Nobody's: names put together by dice, numbers of a range that nobody has, addresses of a domain that cannot exist. */
function contactFor(dadu: Dadu, kanal: Kanal): NonNullable<Whose['identitas']> {
  const nama = `${dadu.pick(NAMA_DEPAN)} ${dadu.pick(NAMA_BELAKANG)}`;
  const number = String(dadu.between(10_000, 99_999));
  const isPhone = ['sms', 'whatsapp', 'telepon', 'tatap_muka'].includes(kanal);
  const email = `${nama.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${number}@contoh.test`;
  const telepon = isPhone ? `+6280000${number}` : null;
  return { akunId: null, nama, email: isPhone || kanal === 'surat' ? null : email, telepon, nik: null };
}

function lokasiOf(latar: Latar, kasus: Kasus, dadu: Dadu): Lokasi {
  const own = kasus.kabkota ?? badanOf(latar.aturan.pohon, kasus.instansi)?.wilayah ?? null;
  const inside = own === null ? latar.kabkota : latar.kabkota.filter((kode) => kode.startsWith(own));
  const kabkota = dadu.pick(inside.length > 0 ? inside : latar.kabkota);
  return dadu.pick(latar.lokasi(kabkota));
}

function near({ titik }: Lokasi, dadu: Dadu): Lokasi['titik'] {
  if (titik === null) return null;
  const shift = (): number => (dadu.int(2001) - 1000) / 50_000;
  return { lat: round(titik.lat + shift()), lon: round(titik.lon + shift()) };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** A few tries for a title that nobody used; a second time the same words are what people write too. */
function freshNaskah({ latar, judul, nomor }: Pabrik, kasus: Kasus, lokasi: Lokasi, dadu: Dadu): Naskah {
  const badan = badanOf(latar.aturan.pohon, kasus.instansi)?.nama ?? '';
  const { kategori, klasifikasi } = kasus;
  const isPusat =
    badanOf(latar.aturan.pohon, kasus.instansi)?.wilayah == null && PUSAT_UMUM.includes(kategori);
  const tahun = hariOf(kasus.pada, 'WIB').slice(0, 4);
  for (let tries = 0; ; tries += 1) {
    const isian: Isian = isianOf(dadu, lokasi, badan, tahun);
    const written = writeNaskah(dadu, { kategori, klasifikasi, isPusat }, isian);
    const naskah = {
      ...written,
      judul: kasus.judul === undefined ? written.judul : fill(kasus.judul, written.isian),
      isi: kasus.isi === undefined ? written.isi : fill(kasus.isi, written.isian),
      isian: { ...written.isian, tujuan: kasus.instansi, nomorKedua: freshNomor({ nomor }, dadu) },
    };
    if (tries < 5 && judul.has(naskah.judul)) continue;
    judul.add(naskah.judul);
    return naskah;
  }
}

const PUSAT_UMUM: readonly string[] = ['K29', 'K26b', 'K28', 'K07b', 'K21', 'K01'];

function freshNomor({ nomor }: Pick<Pabrik, 'nomor'>, dadu: Dadu): string {
  for (;;) {
    const drawn = nomorFromDraw(dadu.int(NOMOR_DRAWS));
    if (nomor.has(drawn)) continue;
    nomor.add(drawn);
    return drawn;
  }
}
