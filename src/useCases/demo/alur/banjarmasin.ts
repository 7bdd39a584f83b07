import { hariOf, startOfHari, type Instant } from '../../../domain/shared/time.ts';
import type { Command } from '../../../domain/laporan/commands.ts';
import { daduFrom } from '../dadu.ts';
import type { Alur, Hidup, Rencana } from '../hidup.ts';
import { planOf, type Kasus, type Pabrik } from '../kasus.ts';
import type { Latar, Tokoh } from '../latar.ts';
import { arsip, diperebutkan, keberatan, promised } from './ragam.ts';

const KOTA = 'KT-63.71';
const PUPR = 'KT-63.71/06';
const JAM = 3_600_000;
const HARI = 24 * JAM;

/**
 * The queue of Kalimantan Selatan as the accounts of interfaces §3 find it: what waits for verifikasi, what is due today, what
 * is late, what came back, what waits for the pelapor. Told from now backwards, so that it is true whenever the demo is made.
 */
export function planBanjarmasin(pabrik: Pabrik): readonly (readonly Rencana[])[] {
  const { latar } = pabrik;
  const one = (nama: string, kasus: Omit<Kasus, 'benih' | 'instansi'> & { instansi?: string }): Rencana[] => [
    planOf(pabrik, { benih: `kalsel ${nama}`, instansi: KOTA, ...kasus }),
  ];
  return [
    ...antreanKota(latar, one),
    ...antreanPupr(latar, one),
    ...antreanProvinsi(latar, one),
    ...antreanNasional(latar, one),
    ...milikPelapor(latar, one),
    ...milikPengembang(latar, one),
  ];
}

type One = (nama: string, kasus: Omit<Kasus, 'benih' | 'instansi'> & { instansi?: string }) => Rencana[];
const MASALAH = { klasifikasi: 'pengaduan', kanal: 'web', anonim: false, rahasia: false } as const;

/** Nobody has acted yet. */
const menunggu: Alur = function* () {
  // waits
};

/** At the desk of the city: fresh, due today, late, returned by a unit, waiting for the pelapor. */
function antreanKota(latar: Latar, one: One): Rencana[][] {
  const topics = ['K16a', 'K13a', 'K20a', 'K14a', 'K01b', 'K09b', 'K08b', 'K03a', 'K20d', 'K17b'];
  const fresh = topics.map((kategori, n) => {
    const pada = latar.now - (n + 1) * 3 * JAM - n * 11 * 60_000;
    return one(`baru ${n}`, { ...MASALAH, pada, kategori, alur: menunggu });
  });
  const dueToday = [0, 1, 2].map((n) => {
    const pada = atHour(latar, 3, 9 + n);
    return one(`tempo ${n}`, { ...MASALAH, pada, kategori: topics[n] ?? 'K16a', alur: menunggu });
  });
  const late = [0, 1, 2].map((n) => {
    const pada = atHour(latar, 5 + 2 * n, 10);
    return one(`lewat ${n}`, { ...MASALAH, pada, kategori: topics[n + 3] ?? 'K16a', alur: menunggu });
  });
  const returned = [0, 1].map((n) => {
    const alur: Alur = function* (hidup) {
      yield forwarded(hidup, [PUPR]);
      const alasan = 'Penerangan jalan ditangani Dinas Perhubungan, bukan dinas kami.';
      const oleh = hidup.officer();
      yield give(hidup, oleh, { perintah: 'bukan-wewenang', alasan, usulan: 'KT-63.71/10' });
    };
    return one(`kembali ${n}`, { ...MASALAH, pada: atHour(latar, 4, 8 + n), kategori: 'K20a', alur });
  });
  const asked = [0, 1, 2].map((n) => {
    const pada = atHour(latar, 5 - n, 9);
    return one(`ditanya ${n}`, { ...MASALAH, pada, kategori: 'K16b', alur: ditanya });
  });
  return [...fresh, ...dueToday, ...late, ...returned, ...asked];
}

/** At the unit: to be answered, promised for today, overdue, asked again, answered and waiting for the verdict. */
function antreanPupr(latar: Latar, one: One): Rencana[][] {
  const fresh = [0, 1, 2, 3].map((n) => {
    const alur: Alur = function* (hidup) {
      yield forwarded(hidup, n === 3 ? [PUPR, 'KT-63.71/10'] : [PUPR]);
    };
    return one(`pupr baru ${n}`, { ...MASALAH, pada: atHour(latar, 2, 8 + n), kategori: 'K16a', alur });
  });
  const overdue = [0, 1, 2].map((n) => {
    const alur: Alur = function* (hidup) {
      yield forwarded(hidup, [PUPR]);
    };
    const pada = atHour(latar, 8 + 3 * n, 9);
    return one(`pupr lewat ${n}`, { ...MASALAH, pada, kategori: n === 1 ? 'K16b' : 'K16a', alur });
  });
  const promise = [0, 1, 2].map((n) => {
    const alur: Alur = function* (hidup) {
      yield forwarded(hidup, [PUPR]);
      const rencanaTanggal = n === 0 ? todayOf(hidup) : promised(hidup, 6 + n);
      const isi = hidup.rencana.naskah.janji;
      yield give(hidup, hidup.officer(), { perintah: 'tindak-lanjut', isi, akhir: false, rencanaTanggal });
    };
    return one(`pupr janji ${n}`, { ...MASALAH, pada: atHour(latar, 6, 8 + n), kategori: 'K16b', alur });
  });
  const asked = [0, 1].map((n) => {
    const alur: Alur = function* (hidup) {
      yield forwarded(hidup, [PUPR]);
      yield final(hidup);
      const isi = 'Lubang di sisi timur belum ditambal, kapan dikerjakan?';
      yield { pada: hidup.warga(0, 1), oleh: 'pelapor', perintah: { perintah: 'tanggapan', isi } };
    };
    return one(`pupr tanya ${n}`, { ...MASALAH, pada: atHour(latar, 6, 13 + n), kategori: 'K16a', alur });
  });
  const done = [0, 1].map((n) =>
    one(`pupr putusan ${n}`, { ...MASALAH, pada: atHour(latar, 7, 9 + n), kategori: 'K16c', alur: terjawab }),
  );
  return [...fresh, ...overdue, ...promise, ...asked, ...done];
}

/** At the province: its own queue, and what it decides for its kab/kota. */
function antreanProvinsi(latar: Latar, one: One): Rencana[][] {
  const own = ['K16a', 'K17a', 'K10a', 'K20c', 'K05b', 'K13b'].map((kategori, n) => {
    const pada = atHour(latar, n, 8) - n * JAM;
    return one(`prov ${n}`, { ...MASALAH, instansi: 'PR-63', pada, kategori, alur: menunggu });
  });
  const pada = atHour(latar, 12, 9);
  return [
    ...own,
    one('rebut', { ...MASALAH, pada, kategori: 'K16a', alur: diperebutkan('PR-63', 1) }),
    ...[0, 1].map((n) =>
      one(`keberatan ${n}`, {
        ...MASALAH,
        instansi: n === 0 ? KOTA : 'KB-63.01',
        pada: latar.now - (70 + 12 * n) * HARI,
        kategori: 'K16a',
        alur: keberatan(1),
      }),
    ),
    one('identitas', {
      ...MASALAH,
      anonim: true,
      pada: atHour(latar, 9, 10),
      kategori: 'K16a',
      alur: dimintaIdentitas,
    }),
  ];
}

/** At the admin nasional: what names no instansi, what is late there, what two ministries do not want. */
function antreanNasional(latar: Latar, one: One): Rencana[][] {
  const topics = ['K16a', 'K08c', 'K26a', 'K20c', 'K23a', 'K06a', 'K12a', 'K17c'];
  const waiting = topics.map((kategori, n) => {
    const pada = n < 6 ? latar.now - (n + 1) * 5 * JAM : atHour(latar, n - 1, 9);
    return one(`nas ${n}`, { ...MASALAH, tanpaInstansi: true, pada, kategori, alur: menunggu });
  });
  const contested = one('nas rebut', {
    ...MASALAH,
    pada: atHour(latar, 11, 9),
    kategori: 'K16a',
    alur: diperebutkan('KM-27', 1),
  });
  return [...waiting, contested];
}

/** Of pelapor@demo.test: one of every kind, with something to do now in two of them. */
function milikPelapor(latar: Latar, one: One): Rencana[][] {
  const own = { ...MASALAH, pelapor: 'pelapor@demo.test', kabkota: KOTA.slice(3) } as const;
  const day = (n: number): Instant => latar.now - n * HARI - 2 * JAM;
  const forwardedOnly: Alur = function* (hidup) {
    yield forwarded(hidup, [PUPR]);
  };
  const confirmed: Alur = function* (hidup) {
    yield* terjawab(hidup);
    const isi = 'Sudah rapi, terima kasih.';
    yield {
      pada: hidup.warga(0, 1),
      oleh: 'pelapor',
      perintah: { perintah: 'tanggapan', isi, selesai: true },
    };
    const teks = 'Cepat dan jelas.';
    yield { pada: hidup.warga(0, 1), oleh: 'pelapor', perintah: { perintah: 'penilaian', nilai: 5, teks } };
  };
  const closed: Alur = function* (hidup) {
    yield* terjawab(hidup);
    const ringkasan = 'Saluran sudah dikeruk sepanjang gang dan air mengalir lancar.';
    yield give(hidup, hidup.admin(), { perintah: 'selesai', ringkasan });
  };
  const vague = 'Mohon sebutkan satu masalah dengan tempat dan waktunya, lalu laporkan kembali.';
  return [
    one('saya 1', { ...own, pada: day(0), kategori: 'K13a', alur: menunggu }),
    one('saya 2', { ...own, pada: atHour(latar, 7, 8), kategori: 'K16a', alur: terjawab }),
    one('saya 3', { ...own, pada: atHour(latar, 4, 9), kategori: 'K16b', alur: ditanya }),
    one('saya 4', { ...own, pada: atHour(latar, 3, 11), kategori: 'K16a', alur: forwardedOnly }),
    one('saya 5', { ...own, pada: day(80), kategori: 'K16a', alur: confirmed }),
    one('saya 6', { ...own, pada: atHour(latar, 9, 9), kategori: 'K16b', alur: closed }),
    one('saya 7', { ...own, pada: day(120), kategori: 'K29', alur: arsip('tidak_jelas', vague) }),
    one('saya 8', { ...own, pada: atHour(latar, 5, 15), kategori: 'K17b', rahasia: true, alur: menunggu }),
    one('saya 9', {
      ...own,
      pada: atHour(latar, 2, 10),
      kategori: 'K20a',
      anonim: true,
      alur: forwardedOnly,
    }),
  ];
}

/** Made by the key of pengembang@demo.test for other people. */
function milikPengembang(latar: Latar, one: One): Rencana[][] {
  return [0, 1, 2].map((n) =>
    one(`api ${n}`, {
      ...MASALAH,
      kanal: 'api',
      pada: atHour(latar, 7 - 3 * n, 11),
      kategori: 'K16a',
      alur: n === 0 ? terjawab : menunggu,
    }),
  );
}

/** One penjaga identitas asked; the other one has to decide. */
const dimintaIdentitas: Alur = function* (hidup) {
  yield forwarded(hidup, [PUPR]);
  const alasan = 'Diminta penyidik dengan surat resmi, untuk melindungi pelapor.';
  yield give(hidup, hidup.latar.tokoh('kustodian@demo.test'), { perintah: 'identitas', alasan });
};

const ditanya: Alur = function* (hidup) {
  const pertanyaan = 'Di RT berapa letaknya? Mohon sebutkan patokan terdekat.';
  yield give(hidup, hidup.admin(), { perintah: 'tunda', pertanyaan, alasanKode: 'minta_lokasi' });
};

/** Verified, sent to the unit, answered finally: the pelapor's word is awaited. */
const terjawab: Alur = function* (hidup) {
  yield forwarded(hidup, [PUPR]);
  yield final(hidup);
};

function forwarded(hidup: Hidup, unit: readonly string[]): ReturnType<typeof give> {
  return give(hidup, hidup.admin(), {
    perintah: 'verifikasi',
    klasifikasi: 'tidak_berkadar_pengawasan',
    unit,
  });
}

function final(hidup: Hidup): ReturnType<typeof give> {
  const isi = hidup.rencana.naskah.jawab;
  return give(hidup, hidup.officer(), { perintah: 'tindak-lanjut', isi, akhir: true });
}

/** The next working moment, or (the queue is told to the hour) shortly before now. */
function give(
  hidup: Hidup,
  oleh: Tokoh,
  perintah: Command,
): { pada: Instant; oleh: Tokoh; perintah: Command } {
  return { pada: hidup.dinas(0, 1), oleh, perintah };
}

function todayOf({ latar, zona }: Hidup): string {
  return hariOf(latar.now, zona);
}

/** An hour of the day, `n` hari kerja before today, always in the past. */
function atHour(latar: Latar, n: number, hour: number): Instant {
  const zona = 'WITA';
  const minute = daduFrom(`menit ${n} ${hour}`).int(60);
  const drawn = startOfHari(latar.waktu.hariKerjaBefore(zona, n), zona) + hour * JAM + minute * 60_000;
  return Math.min(drawn, latar.now - (n + 1) * 7 * 60_000);
}
