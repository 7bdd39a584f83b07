import { expect } from 'vitest';
import { klienOpen311 } from '../../src/channels/open311/klien.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { readerOf } from '../../src/useCases/akun/readerOf.ts';
import { petakan } from '../../src/useCases/sistem/kelolaPemetaan.ts';
import { daftarkanSistem, type SistemForm } from '../../src/useCases/sistem/kelolaSistem.ts';
import { tukarSistem } from '../../src/useCases/sistem/tukarSistem.ts';
import type { Person, useApi } from './api.ts';

/** When the clock of `useApi` stands at first. */
export const START = Date.parse('2026-11-02T09:00:00+07:00');

export type Api = ReturnType<ReturnType<typeof useApi>>;

export const klien = klienOpen311({ tertutup: 'semua' });

/** Registers a local system as this person; answers its id. */
export async function register(
  api: Api,
  as: Person,
  over: Partial<SistemForm> & { alamat: string },
): Promise<string> {
  const { deps } = api.made;
  const [akun] = await query<{ id: string }>(deps.db, 'select id from akun where email = $1', [
    `${as}@contoh.id`,
  ]);
  const by = { akunId: akun?.id ?? '', reader: await readerOf(deps, akun?.id ?? null) };
  const form: SistemForm = {
    nama: 'Lapor Kota',
    jurisdiksi: '',
    instansi: 'KT-63.71',
    bentuk: 'xml',
    kirim: true,
    tarik: true,
    kunci: 'kunci-kota',
    ...over,
  };
  const made = await daftarkanSistem(deps, by, form);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}

/** Adds a line to its table. */
export async function map(
  api: Api,
  as: Person,
  id: string,
  jenis: string,
  sana: string,
  sini: string,
): Promise<void> {
  const { deps } = api.made;
  const [akun] = await query<{ id: string }>(deps.db, 'select id from akun where email = $1', [
    `${as}@contoh.id`,
  ]);
  const by = { akunId: akun?.id ?? '', reader: await readerOf(deps, akun?.id ?? null) };
  const done = await petakan(deps, by, id, { jenis, sana, sini, berlakuSejak: '' });
  expect(done.ok, JSON.stringify(done)).toBe(true);
}

/** One exchange with every system that is due. */
export function exchange(api: Api, host: string): Promise<unknown> {
  return tukarSistem(api.made.deps, { klien, host });
}

/** What was said, oldest first, as the office reads it. */
export async function kabarOf(api: Api, nomor: string): Promise<string[]> {
  const { body } = await api.get(`/laporan/${nomor}`, 'kota');
  return (body.tanggapan ?? []).map((one) => one.isi ?? '');
}
