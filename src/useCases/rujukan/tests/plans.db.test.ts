import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { addHari, hariOf } from '../../../domain/shared/time.ts';
import { query } from '../../../persistence/connection/database.ts';
import { createAkun } from '../../akun/pengelolaan/createAkun.ts';
import { file, START } from '../../sapu/tests/filed.ts';
import { laksanakanYangTiba } from '../badan/laksanakan.ts';
import { saveUbah } from '../badan/ubahBadan.ts';
import { listKebijakan, previewKebijakan, saveKebijakan } from '../kebijakan.ts';
import type { Pengelola } from '../pengelola.ts';

const tests = useTestDeps({ now: START });
const TODAY = hariOf(START, 'WITA');
const DAY = 86_400_000;

function raise(fault: Error): never {
  throw fault;
}

let nasional: Pengelola;
beforeAll(async () => {
  const penugasan = [{ peran: 'admin_nasional', badan: 'NAS' }] as const;
  const data = {
    nama: 'Admin Nasional',
    email: 'nasional@contoh.id',
    sandi: 'kapal tua di muara',
    penugasan,
  };
  const made = await createAkun(tests().deps, data);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  nasional = { reader: { ...PUBLIK, penugasan }, akunId: made.value.akunId };
});

describe('a change of the tree for a day to come', () => {
  it('is not done on its day when the instansi has got laporan meanwhile', async () => {
    const { deps, setNow } = tests();
    const draft = {
      kode: 'KT-63.71',
      perbuatan: 'tutup',
      nama: '',
      penerus: '',
      pembina: '',
      alasan: 'UU pembubaran',
    };
    await query(
      deps.db,
      `update badan set berlaku_sampai = '2026-10-01' where induk = 'KT-63.71' or kode like 'KT-63.71/%'`,
    );
    deps.expireRujukan();
    const planned = await saveUbah(deps, nasional, { ...draft, berlaku: addHari(TODAY, 2) });
    expect(planned).toEqual({ ok: true, value: null });
    await file(deps);
    setNow(START + 2 * DAY);
    expect(await laksanakanYangTiba(deps)).toBe(1);
    const [plan] = await query<{ hasil: string; galat: string }>(
      deps.db,
      'select hasil, galat from rencana_badan',
    );
    expect(plan).toEqual({ hasil: 'gagal', galat: 'badan.open_laporan' });
    expect((await deps.rujukan()).pohon.badan.get('KT-63.71')?.berlakuSampai).toBeNull();
    setNow(START);
  });

  it('is done although another one fails on the same day, which is tried again', async () => {
    const { deps, setNow } = tests();
    const plan = {
      nama: '',
      penerus: '',
      pembina: '',
      alasan: 'Perda perangkat daerah',
      berlaku: addHari(TODAY, 5),
    };
    const [broken, whole] = ['PR-63/01', 'PR-63/02'];
    const merge = { ...plan, kode: broken, perbuatan: 'gabung', penerus: 'PR-63/03' };
    expect(await saveUbah(deps, nasional, merge)).toEqual({ ok: true, value: null });
    setNow(START + 1000);
    const rename = { ...plan, kode: whole, perbuatan: 'ubah', nama: 'Biro Baru' };
    expect(await saveUbah(deps, nasional, rename)).toEqual({ ok: true, value: null });
    setNow(START + 5 * DAY);
    const fault = new Error('the disk is full');
    const keys = { ...deps.keys, pengunggah: () => raise(fault) };
    await expect(laksanakanYangTiba({ ...deps, keys })).rejects.toBe(fault);
    const outcomes = (): Promise<{ kode: string; hasil: string | null }[]> =>
      query(deps.db, 'select kode, hasil from rencana_badan where kode = any($1) order by kode', [
        [broken, whole],
      ]);
    expect((await outcomes()).map((one) => one.hasil)).toEqual([null, 'terlaksana']);
    expect(await laksanakanYangTiba(deps)).toBe(1);
    expect((await outcomes()).map((one) => one.hasil)).toEqual(['terlaksana', 'terlaksana']);
    setNow(START);
  });
});

describe('a policy', () => {
  it('can go back to the value of today after another one that is to come', async () => {
    const { deps } = tests();
    const kode = 'respons_hari_kerja';
    const now = (await listKebijakan(deps)).find((one) => one.kode === kode)?.kini;
    const draft = { kode, alasan: 'Uji coba satu bulan' };
    const tried = { ...draft, nilai: '4', berlaku: addHari(TODAY, 10) };
    expect((await saveKebijakan(deps, nasional, tried)).ok).toBe(true);
    const back = { ...draft, nilai: String(now), berlaku: addHari(TODAY, 40) };
    const seen = await previewKebijakan(deps, nasional, back);
    expect(seen.ok && seen.value.contoh?.semula).not.toBe(seen.ok && seen.value.contoh?.menjadi);
    const same = await previewKebijakan(deps, nasional, {
      ...draft,
      nilai: '4',
      berlaku: addHari(TODAY, 20),
    });
    expect(same).toMatchObject({ ok: false, refusal: [{ code: 'kebijakan.same_value' }] });
    expect((await saveKebijakan(deps, nasional, back)).ok).toBe(true);
    const [line] = await query<{ sebelum: unknown }>(
      deps.db,
      `select sebelum from perubahan_pengaturan where jenis = 'kebijakan' order by id desc limit 1`,
    );
    expect(line?.sebelum).toEqual({ nilai: 4 });
  });
});
