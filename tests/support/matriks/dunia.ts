import { query } from '../../../src/persistence/connection/database.ts';
import type { Deps } from '../../../src/useCases/deps.ts';
import { fileBy, LAPORAN } from '../portal.ts';
import { Visitor } from '../visitor.ts';
import { BARU, type Keadaan, type LaporanUji } from './laporanUji.ts';
import { makeOrang, type Bernama, type Orang } from './orang.ts';
import { apiOk, type App } from './panggung.ts';
import { Penanda } from './tanda.ts';

export interface Dunia {
  readonly laporan: readonly LaporanUji[];
  readonly tanda: Penanda;
  /** The account of each laporan that has one, by its kind. */
  readonly pemilik: ReadonlyMap<string, Orang>;
}

interface Seni {
  readonly app: App;
  readonly deps: Deps;
  readonly orang: Record<Bernama, Orang>;
  readonly tanda: Penanda;
  readonly laporan: LaporanUji[];
  readonly pemilik: Map<string, Orang>;
}

const INSPEKTORAT = 'KT-63.71/02';
const PU = 'KT-63.71/06';

/** A few laporan of every visibility, each with words of its own in every place that can hold words. */
export async function makeDunia(app: App, deps: Deps, orang: Record<Bernama, Orang>): Promise<Dunia> {
  const seni: Seni = { app, deps, orang, tanda: new Penanda(), laporan: [], pemilik: new Map() };
  await menunggu(seni);
  await ditangani(seni);
  await berkadar(seni);
  await berpindah(seni);
  await lewatJalanLain(seni);
  await berakhir(seni);
  await bergabung(seni);
  return { laporan: seni.laporan, tanda: seni.tanda, pemilik: seni.pemilik };
}

/** One being made. */
class Naskah {
  readonly jenis: string;
  readonly nomor: string;
  readonly kunci: string;
  readonly milik: LaporanUji['milik'];
  readonly berkas: string[];
  private readonly seni: Seni;
  private said = 0;

  constructor(
    seni: Seni,
    jenis: string,
    nomor: string,
    kunci: string,
    milik: LaporanUji['milik'],
    berkas: string[],
  ) {
    this.seni = seni;
    this.jenis = jenis;
    this.nomor = nomor;
    this.kunci = kunci;
    this.milik = milik;
    this.berkas = berkas;
  }

  /** A word of an officer, or of the pelapor (`oleh` null). */
  kata(kelas: Parameters<Penanda['kata']>[1], oleh: string | null = null, jugaDi?: string): string {
    return this.seni.tanda.kata(this.jenis, kelas, oleh, jugaDi);
  }

  beri(nama: Bernama, perintah: string, body: unknown = {}): Promise<Record<string, unknown>> {
    const { app, orang } = this.seni;
    return apiOk(app, orang[nama].kunci, `/laporan/${this.nomor}/${perintah}`, body);
  }

  ujar(perintah: string, body: unknown = {}): Promise<Record<string, unknown>> {
    this.said += 1;
    const once = { 'idempotency-key': `${perintah}-${this.said}` };
    return apiOk(this.seni.app, this.kunci, `/laporan/${this.nomor}/${perintah}`, body, once);
  }

  async lampirkan(kunci: string, oleh: string | null): Promise<string> {
    const id = await unggah(this.seni.app, kunci, `${this.kata('teks', oleh)}.pdf`);
    this.berkas.push(id);
    return id;
  }

  catat(nama: Bernama, badan: string): Promise<unknown> {
    return this.beri(nama, 'catatan', { isi: `Catatan dalam ${this.kata('catatan', badan)} untuk rekan.` });
  }

  /** Verified and forwarded, with an answer, words of the pelapor, notes and a file from each side. */
  async kePU(): Promise<void> {
    const { orang } = this.seni;
    await this.catat('adminKota', 'KT-63.71');
    await this.beri('adminKota', 'verifikasi', { unit: [PU] });
    await this.beri('penghubung06', 'tindak-lanjut', {
      isi: `Petugas datang besok pagi ${this.kata('teks', PU)} membawa alat.`,
      akhir: false,
      lampiran: [await this.lampirkan(orang.penghubung06.kunci, PU)],
    });
    await this.catat('penghubung06', PU);
    await this.ujar('tanggapan', {
      isi: `Terima kasih, kami tunggu ${this.kata('teks')} di depan rumah.`,
    });
  }

  jadi(over: Partial<Keadaan> = {}): LaporanUji {
    const { jenis, nomor, milik, berkas } = this;
    const laporan = { ...BARU, ...over, jenis, nomor, milik, berkas };
    this.seni.laporan.push(laporan);
    return laporan;
  }
}

async function unggah(app: App, kunci: string, nama: string): Promise<string> {
  const data = new FormData();
  const isi = `%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n% ${nama.length}\n`;
  data.append('berkas', new File([isi], nama, { type: 'application/pdf' }));
  const headers = { authorization: `Bearer ${kunci}` };
  const response = await app.request('/api/v1/lampiran', { method: 'POST', headers, body: data });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`lampiran: ${response.status} ${text}`);
  return (JSON.parse(text) as { id: string }).id;
}

function kiriman(seni: Seni, jenis: string): Record<string, unknown> {
  const { tanda } = seni;
  return {
    klasifikasi: 'pengaduan',
    judul: `Saluran mampet ${tanda.dicari(jenis)} di jalan kami`,
    isi: `Sudah dua minggu saluran di depan rumah mampet ${tanda.dicari(jenis)} dan air masuk ke halaman warga.`,
    instansi: 'KT-63.71',
    tanggalKejadian: '2026-10-30',
    lokasi: { ...tanda.titik(jenis), keterangan: `Dekat gang ${tanda.kata(jenis, 'teks')}` },
  };
}

/** Filed by an account of its own through the API. */
async function tulis(seni: Seni, jenis: string, over: Record<string, unknown> = {}): Promise<Naskah> {
  const { app, deps, tanda } = seni;
  const akun = {
    nama: `Warga ${tanda.kata(jenis, 'identitas')}`,
    email: `${tanda.kata(jenis, 'identitas')}@warga.test`,
    telepon: tanda.telepon(jenis),
  };
  const orang = await makeOrang(deps, `pemilik ${jenis}`, akun);
  seni.pemilik.set(jenis, orang);
  const berkas = [await unggah(app, orang.kunci, `${tanda.kata(jenis, 'teks')}.pdf`)];
  const body = { ...kiriman(seni, jenis), lampiran: berkas, ...over };
  const { nomor } = await apiOk<{ nomor: string }>(app, orang.kunci, '/laporan', body, {
    'idempotency-key': `kirim-${jenis.replaceAll(' ', '-')}`,
  });
  return new Naskah(seni, jenis, nomor, orang.kunci, { jenis: 'akun', orang }, berkas);
}

/** Filed for somebody by a pengembang's key. */
async function titip(seni: Seni, jenis: string, over: Record<string, unknown> = {}): Promise<Naskah> {
  const { app, tanda, orang } = seni;
  const pelapor = {
    nama: `Titipan ${tanda.kata(jenis, 'identitas')}`,
    email: `${tanda.kata(jenis, 'identitas')}@titipan.test`,
    telepon: tanda.telepon(jenis),
    nik: tanda.nik(jenis),
  };
  const berkas = [await unggah(app, orang.pengembang.kunci, `${tanda.kata(jenis, 'teks')}.pdf`)];
  const body = { ...kiriman(seni, jenis), pelapor, lampiran: berkas, kanal: 'whatsapp', ...over };
  const { nomor } = await apiOk<{ nomor: string }>(app, orang.pengembang.kunci, '/laporan', body);
  const milik = { jenis: 'kunci', orang: orang.pengembang } as const;
  return new Naskah(seni, jenis, nomor, orang.pengembang.kunci, milik, berkas);
}

async function menunggu(seni: Seni): Promise<void> {
  (await tulis(seni, 'baru')).jadi();
  (await tulis(seni, 'baru rahasia', { rahasia: true })).jadi({ rahasia: true });
  (await tulis(seni, 'di nasional', { instansi: undefined })).jadi({ badan: ['NAS'] });
  const rahasia = await tulis(seni, 'di nasional rahasia', { instansi: undefined, rahasia: true });
  await rahasia.catat('nasional', 'NAS');
  rahasia.jadi({ badan: ['NAS'], rahasia: true });
  const ditanya = await tulis(seni, 'ditanya');
  await ditanya.beri('adminKota', 'tunda', {
    pertanyaan: `Di sebelah mana tepatnya ${ditanya.kata('teks', 'KT-63.71')} salurannya?`,
  });
  ditanya.jadi({ status: 'tertunda' });
}

async function ditangani(seni: Seni): Promise<void> {
  const diPU = { badan: [PU], pernah: ['KT-63.71'], status: 'diproses' } as const;
  const terbit = await tulis(seni, 'terbit', {
    isi: `Warga mengeluh saluran mampet ${seni.tanda.kata('terbit', 'lama')} milik Bapak Anu di ujung gang.`,
  });
  await terbit.kePU();
  await terbit.beri('adminKota', 'koreksi', {
    isi: `Warga mengeluh saluran mampet ${terbit.kata('teks', 'KT-63.71')} di ujung gang.`,
    alasan: `Nama orang dikeluarkan ${terbit.kata('alasan', 'KT-63.71')} dari teks.`,
  });
  terbit.jadi({ ...diPU, terbit: true });
  for (const [jenis, over] of [
    ['anonim', { anonim: true }],
    ['rahasia', { rahasia: true }],
    ['rahasia anonim', { rahasia: true, anonim: true }],
  ] as const) {
    const satu = await tulis(seni, jenis, over);
    await satu.kePU();
    satu.jadi({ ...diPU, ...over, terbit: jenis === 'anonim' });
  }
  const dibuka = await tulis(seni, 'dibuka', { rahasia: true });
  await dibuka.kePU();
  await dibuka.beri('pengawasKalsel', 'buka-teks', {
    alasan: `Pemeriksaan triwulan ${dibuka.kata('alasan', 'PR-63')} atas saluran.`,
  });
  dibuka.jadi({ ...diPU, rahasia: true, dibuka: ['pengawasKalsel'] });
  const jakarta = await tulis(seni, 'jakarta', { instansi: 'KT-31.74', rahasia: true });
  await jakarta.catat('adminJakarta', 'PR-31');
  await jakarta.beri('adminSelatan', 'kelola');
  await jakarta.catat('adminSelatan', 'KT-31.74');
  jakarta.jadi({ badan: ['KT-31.74'], status: 'diteruskan', rahasia: true });
}

async function berkadar(seni: Seni): Promise<void> {
  const kadar = { klasifikasi: 'berkadar_pengawasan', unit: [INSPEKTORAT] };
  for (const [jenis, terlapor, rahasia] of [
    ['berkadar', PU, false],
    ['berkadar rahasia', PU, true],
    ['berkadar atas kota', 'KT-63.71', true],
  ] as const) {
    const satu = await tulis(seni, jenis, { rahasia });
    await satu.catat('adminKota', 'KT-63.71');
    await satu.beri('adminKota', 'verifikasi', { ...kadar, terlapor });
    await satu.catat('inspektoratKota', INSPEKTORAT);
    await satu.beri('inspektoratKota', 'tindak-lanjut', {
      isi: `Pemeriksaan dimulai pekan ini ${satu.kata('teks', INSPEKTORAT)} oleh tim.`,
      akhir: false,
    });
    satu.jadi({
      badan: [INSPEKTORAT],
      pernah: ['KT-63.71'],
      terlapor,
      status: 'diproses',
      rahasia,
      terbit: !rahasia,
    });
  }
}

async function berpindah(seni: Seni): Promise<void> {
  const pindah = await tulis(seni, 'pindah');
  await pindah.catat('adminKota', 'KT-63.71');
  await pindah.beri('adminKota', 'verifikasi', { instansi: 'KT-63.72' });
  await pindah.catat('adminBanjarbaru', 'KT-63.72');
  pindah.jadi({ badan: ['KT-63.72'], pernah: ['KT-63.71'] });
  for (const rahasia of [false, true]) {
    const kembali = await tulis(seni, rahasia ? 'kembali rahasia' : 'kembali', { rahasia });
    await kembali.beri('adminKota', 'verifikasi', { unit: [PU] });
    await kembali.catat('penghubung06', PU);
    await kembali.beri('penghubung06', 'bukan-wewenang', {
      alasan: `Saluran itu milik dinas lain ${kembali.kata('alasan', PU)} menurut peta.`,
      usulan: 'KT-63.71/07',
    });
    await kembali.catat('adminKota', 'KT-63.71');
    kembali.jadi({ badan: ['KT-63.71'], pernah: [PU], rahasia, terbit: !rahasia });
  }
  const keberatan = await tulis(seni, 'keberatan', { rahasia: true });
  await keberatan.kePU();
  for (const kali of [1, 2]) {
    await keberatan.beri('penghubung06', 'tindak-lanjut', {
      isi: `Sudah dibersihkan ${keberatan.kata('teks', PU)} kali ke-${kali}.`,
      akhir: true,
    });
    await keberatan.ujar('tanggapan', {
      isi: `Belum, masih mampet ${keberatan.kata('teks')}.`,
      selesai: false,
    });
  }
  await keberatan.catat('adminKalsel', 'PR-63');
  keberatan.jadi({ badan: ['PR-63'], pernah: ['KT-63.71', PU], rahasia: true });
}

async function lewatJalanLain(seni: Seni): Promise<void> {
  const { app, tanda } = seni;
  for (const rahasia of [false, true]) {
    const jenis = rahasia ? 'resi rahasia' : 'resi';
    const apa = {
      judul: `Saluran mampet ${tanda.dicari(jenis)} di jalan kami`,
      isi: `Sudah dua minggu saluran mampet ${tanda.kata(jenis, 'teks')} dan air masuk ke halaman warga.`,
    };
    const tempat = { ...LAPORAN.tempat, lokasi: `Dekat gang ${tanda.kata(jenis, 'teks')}` };
    const anda: Record<string, string> = rahasia ? { rahasia: 'ya' } : {};
    const { nomor, resi } = await fileBy(new Visitor(app), { apa, tempat, anda });
    const satu = new Naskah(seni, jenis, nomor, '', { jenis: 'resi', resi: resi ?? '' }, []);
    await satu.catat('adminKota', 'KT-63.71');
    satu.jadi({ rahasia });
  }
  const titipan = await titip(seni, 'titipan');
  await titipan.kePU();
  titipan.jadi({ badan: [PU], pernah: ['KT-63.71'], status: 'diproses', terbit: true });
  const diNasional = await titip(seni, 'titipan di nasional', { instansi: undefined });
  diNasional.jadi({ badan: ['NAS'] });
  const tersegel = await titip(seni, 'titipan anonim', { anonim: true, rahasia: true });
  await tersegel.catat('adminKota', 'KT-63.71');
  tersegel.jadi({ anonim: true, rahasia: true });
}

async function berakhir(seni: Seni): Promise<void> {
  const diPU = { badan: [PU], pernah: ['KT-63.71'] };
  const arsip = await tulis(seni, 'arsip');
  await arsip.beri('adminKota', 'verifikasi', { unit: [PU] });
  await arsip.beri('adminKota', 'arsipkan', {
    alasanKode: 'tidak_jelas',
    pesan: `Mohon tulis ulang ${arsip.kata('teks', 'KT-63.71')} dengan lebih jelas.`,
  });
  arsip.jadi({ ...diPU, status: 'diarsipkan' });
  const iseng = await tulis(seni, 'arsip baru');
  await iseng.beri('adminKota', 'arsipkan', {
    alasanKode: 'iseng',
    pesan: 'Laporan ini tampaknya uji coba.',
  });
  iseng.jadi({ status: 'diarsipkan' });
  const turun = await tulis(seni, 'diturunkan');
  await turun.kePU();
  await turun.beri('adminKota', 'turunkan', {
    alasan: `Memuat nama anak ${turun.kata('alasan', 'KT-63.71')} yang harus dilindungi.`,
  });
  turun.jadi({ ...diPU, status: 'diproses' });
  const selesai = await tulis(seni, 'selesai');
  await selesai.kePU();
  await selesai.beri('penghubung06', 'tindak-lanjut', {
    isi: `Saluran sudah bersih ${selesai.kata('teks', PU)} sejak pagi.`,
    akhir: true,
  });
  await selesai.ujar('tanggapan', { isi: `Betul, sudah lancar ${selesai.kata('teks')}.`, selesai: true });
  await selesai.ujar('penilaian', { nilai: 2, teks: `Terlalu lama ${selesai.kata('nilai')} menunggunya.` });
  selesai.jadi({ ...diPU, status: 'selesai', terbit: true });
  const pecah = await tulis(seni, 'dipecah', { rahasia: true, anonim: true });
  const hasil = await pecah.beri('adminKota', 'pecah', {
    judul: `Lampu padam ${seni.tanda.dicari('pecahan', 'KT-63.71')} di jalan kami`,
    isi: `Pelapor juga menyebut lampu padam ${seni.tanda.kata('pecahan', 'teks', 'KT-63.71')} di jalan yang sama.`,
  });
  pecah.jadi({ rahasia: true, anonim: true });
  const [kedua] = hasil['terkait'] as { nomor: string }[];
  const { kunci, milik } = pecah;
  new Naskah(seni, 'pecahan', kedua?.nomor ?? '', kunci, milik, []).jadi({ rahasia: true, anonim: true });
}

async function bergabung(seni: Seni): Promise<void> {
  const utama = await tulis(seni, 'utama');
  await utama.kePU();
  for (const rahasia of [false, true]) {
    const jenis = rahasia ? 'digabung rahasia' : 'digabung';
    const satu = await tulis(seni, jenis, { rahasia });
    await satu.catat('adminKota', 'KT-63.71');
    await satu.beri('adminKota', 'gabungkan', { ke: utama.nomor });
    await satu.ujar('tanggapan', { isi: `Di gang kami juga ${satu.kata('teks', null, 'utama')} mampet.` });
    satu.jadi({ status: 'diarsipkan', rahasia, utama: 'diproses' });
  }
  utama.jadi({ badan: [PU], pernah: ['KT-63.71'], status: 'diproses', terbit: true });
  const rahasia = await tulis(seni, 'utama rahasia', { rahasia: true });
  await rahasia.kePU();
  const lain = await tulis(seni, 'digabung ke rahasia');
  await lain.beri('adminKota', 'gabungkan', { ke: rahasia.nomor });
  lain.jadi({ status: 'diarsipkan', utama: 'diproses' });
  rahasia.jadi({ badan: [PU], pernah: ['KT-63.71'], status: 'diproses', rahasia: true });
}

/** What the database holds, for the test that the world is what its steps say. */
export async function storedKeadaan(deps: Deps, nomor: string): Promise<unknown> {
  const [row] = await query(
    deps.db,
    'select status, badan, pernah, terlapor, terbit, rahasia, anonim from laporan where nomor = $1',
    [nomor],
  );
  return row;
}
