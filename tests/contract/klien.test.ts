import { describe, expect, it } from 'vitest';
import {
  bacaLaporan,
  bacaRiwayat,
  createClient,
  createConfig,
  daftarKategori,
  daftarLaporan,
  indikator,
  kirim,
  penilaian,
  tanggapan,
  tindakLanjut,
  unggah,
  verifikasi,
} from '../../clients/typescript/src/index.ts';
import { KIRIMAN, useApi, type As } from '../support/api.ts';

const UNIT = 'KT-63.71/06';
const DAY_MS = 86_400_000;
/** The smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('the client that is generated from OpenAPI', () => {
  const api = useApi();
  /** As an application would make it, with the door of the program in the place of the network. */
  const as = (person: As) => ({
    client: createClient(
      createConfig({
        baseUrl: 'http://127.0.0.1:3000/api/v1',
        ...(person === 'publik' ? {} : { auth: () => api().key(person) }),
        fetch: async (input, init) => {
          const request = new Request(input, init);
          const { pathname, search } = new URL(request.url);
          const body = request.method === 'GET' ? null : await request.arrayBuffer();
          return api().open(`${pathname}${search}`, {
            method: request.method,
            headers: request.headers,
            body,
          });
        },
      }),
    ),
  });

  it('takes a laporan the whole way: filed with a file, forwarded, answered, confirmed, rated', async () => {
    const berkas = new File([PNG], 'lampu.png', { type: 'image/png' });
    const file = await unggah({ ...as('pelapor'), body: { berkas } });
    expect(file.error).toBeUndefined();
    expect(file.data).toMatchObject({ nama: 'lampu.png', jenis: 'image/png' });
    const filed = await kirim({
      ...as('pelapor'),
      headers: { 'Idempotency-Key': 'klien-1' },
      body: {
        ...KIRIMAN,
        instansi: 'KT-63.71',
        kategori: 'K16a',
        wilayah: '63.71.01',
        lampiran: [file.data?.id ?? ''],
      },
    });
    expect(filed.response?.status).toBe(201);
    expect(filed.data).toMatchObject({ status: 'menunggu_verifikasi', instansi: 'KT-63.71', kanal: 'api' });
    const nomor = filed.data?.nomor ?? '';
    const path = { nomor };

    const forwarded = await verifikasi({
      ...as('kota'),
      path,
      body: { unit: [UNIT], klasifikasi: 'tidak_berkadar_pengawasan' },
    });
    expect(forwarded.data).toMatchObject({ status: 'diteruskan', unit: [UNIT], terbit: true });
    api().advance(DAY_MS);
    await tindakLanjut({ ...as('penghubung'), path, body: { isi: 'Lampu sudah diganti.', akhir: true } });
    api().advance(DAY_MS);
    const confirmed = await tanggapan({
      ...as('pelapor'),
      path,
      body: { isi: 'Terima kasih.', selesai: true },
    });
    expect(confirmed.data).toMatchObject({ status: 'selesai', hasil: 'dikonfirmasi' });
    expect((await penilaian({ ...as('pelapor'), path, body: { nilai: 5 } })).data?.penilaian).toBe(5);

    const publicly = await bacaLaporan({ ...as('publik'), path });
    expect(publicly.data).toMatchObject({ judul: KIRIMAN.judul, pelapor: null, boleh: [] });
    const history = await bacaRiwayat({ ...as('publik'), path });
    expect(history.data?.baris.map((one) => one.urut)).toEqual(history.data?.baris.map((_, i) => i + 1));
  });

  it('walks a list to its end, reads reference data and figures', async () => {
    for (let i = 0; i < 5; i += 1) await api().file({ instansi: 'KT-63.71', judul: `Lampu mati nomor ${i}` });
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof daftarLaporan<false>>> = await daftarLaporan({
        ...as('kota'),
        query: { status: 'menunggu_verifikasi', limit: 2, ...(cursor === '' ? {} : { cursor }) },
      });
      expect(page.error).toBeUndefined();
      found.push(...(page.data?.baris.map((one) => one.nomor) ?? []));
      cursor = page.data?.next ?? null;
    }
    expect(found).toHaveLength(5);
    expect(new Set(found).size).toBe(5);
    expect((await daftarKategori(as('publik'))).data?.baris.length).toBeGreaterThan(10);
    const figures = await indikator({ ...as('publik'), query: { instansi: 'KT-63.71' } });
    expect(figures.data?.baris[0]?.kunci).toBe('semua');
  });

  it('tells a refusal as a value with its code, and sends the same twice as once', async () => {
    const wrong = await kirim({ ...as('pelapor'), body: { klasifikasi: 'pengaduan', judul: '', isi: '' } });
    expect(wrong.error).toMatchObject({ status: 422 });
    expect(wrong.error?.errors.map((one) => one.path)).toEqual(expect.arrayContaining(['judul', 'isi']));
    const again = { ...as('pelapor'), headers: { 'Idempotency-Key': 'klien-2' }, body: { ...KIRIMAN } };
    const [first, second] = [await kirim(again), await kirim(again)];
    expect(second.data?.nomor).toBe(first.data?.nomor);
    expect((await kirim({ ...as('publik'), body: { ...KIRIMAN } })).error?.code).toBe('auth.required_key');
  });
});
