import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { readStoredIdentitas } from '../../../persistence/identitas/identitas.ts';
import { isTersegel } from '../../../persistence/identitas/tersimpan.ts';
import { loadLaporan } from '../../../persistence/laporan/loadLaporan.ts';
import { giveCommand } from '../../laporan/giveCommand.ts';
import { submitLaporan } from '../../laporan/submitLaporan.ts';
import { listPemberitahuan } from '../../pesan/pemberitahuan.ts';
import { START } from '../../sapu/tests/filed.ts';
import { claimLaporan } from '../profil/claimLaporan.ts';
import { register } from './daftar.ts';

const tests = useTestDeps({ now: START });

describe('a laporan that an account takes in', () => {
  it('keeps its seal when its pelapor was anonim before', async () => {
    const { deps } = tests();
    const submitted = await submitLaporan(deps, {
      kiriman: {
        klasifikasi: 'pengaduan',
        judul: 'Pungutan di loket pelayanan',
        isi: 'Setiap pemohon diminta membayar lagi di loket tanpa tanda terima.',
        kategori: 'K20a',
        instansi: 'KT-63.71',
        wilayah: '63.71',
        titik: null,
        lokasiKeterangan: null,
        tanggalKejadian: 'tidak_tahu',
        anonim: true,
        rahasia: false,
        kanal: 'web',
      },
      pengirim: { sebagai: 'tanpa_akun' },
      kontak: { nama: 'Siti Rahasia', email: 'siti.rahasia@contoh.test', telepon: null, nik: null },
      lampiran: [],
      pengunggah: 'x',
      nomorAsal: null,
    });
    if (!submitted.ok || submitted.value.resi === null) throw new Error('not filed');
    const { nomor, resi } = submitted.value;
    const akunId = await register(deps);
    const claim = { akunId, resi, alamat: 'rumah' };
    expect(await claimLaporan(deps, claim)).toMatchObject({ ok: false, refusal: { code: 'resi.anonim' } });
    const holder = { ...PUBLIK, nomorTerbuka: [nomor] };
    const giver = { sebagai: 'orang', reader: holder, akunId: null, pengunggah: 'x' } as const;
    const shown = await giveCommand(deps, giver, nomor, { perintah: 'kerahasiaan', anonim: false });
    expect(shown.ok).toBe(true);
    expect(await claimLaporan(deps, claim)).toEqual({ ok: true, value: { nomor } });
    const loaded = await loadLaporan(deps.db, nomor, { lock: false });
    expect(loaded?.milik.pemilik).toBe(deps.keys.pemilik(akunId));
    const stored = await readStoredIdentitas(deps.db, loaded?.id ?? '');
    expect(stored !== null && isTersegel(stored)).toBe(true);
  });
});

describe('notices', () => {
  it('refuse a place that no list gave, however far it lies', async () => {
    const { deps } = tests();
    const who = { akunId: '01890000-0000-7000-8000-0000000000aa', penugasan: [] };
    for (const pada of ['999999999999999', '9999999999999']) {
      const cursor = `${pada}.01890000-0000-7000-8000-0000000000aa`;
      const page = await listPemberitahuan(deps, who, { limit: 20, cursor });
      expect([pada, page.ok ? page.value.baris : page.refusal.code]).toEqual([
        pada,
        pada.length > 13 ? 'input.invalid' : [],
      ]);
    }
  });
});
