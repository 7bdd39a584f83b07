import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { activeUnits, badanOf } from '../../src/domain/instansi/pohon.ts';
import type { Pohon } from '../../src/domain/instansi/pohon.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { createApiKey } from '../../src/useCases/akun/kunciApi/createApiKey.ts';
import { demoEmailOf } from '../../src/useCases/akun/seedDemoAccounts.ts';
import { useCountry } from '../support/country.ts';
import { FIXTURE_DATA_FOLDER } from '../support/fixture.ts';
import { numbersOn, press, useSite } from '../support/pages.ts';

/** What `contoh-laporan.csv` gives: a laporan as a pelapor would send it, and what must become of it. */
interface Contoh {
  readonly nomor: string;
  readonly klasifikasi: 'pengaduan' | 'aspirasi' | 'permintaan_informasi';
  readonly kategori: string;
  readonly wilayah: string;
  readonly judul: string;
  readonly isi: string;
  readonly tanggal_kejadian: string;
  readonly lokasi: string;
  readonly rahasia_dipilih: string;
  readonly rahasia_diharapkan: string;
  readonly berkadar_diharapkan: string;
  readonly instansi_tepat: string;
  readonly unit_tepat: string;
  readonly hasil_yang_diharapkan: string;
}

const CONTOH = parse(readFileSync(path.join(FIXTURE_DATA_FOLDER, 'contoh-laporan.csv')), {
  columns: true,
  bom: true,
}) as unknown as readonly Contoh[];

const country = useCountry({ now: '2026-11-20T10:00:00+07:00' });
const site = useSite(() => country().deps);

/** The number in the file → the nomor that the form gave, and the receipt of those without account. */
const filed = new Map<string, { readonly nomor: string; readonly resi: string }>();
const nomorOf = (row: Contoh | string): string =>
  filed.get(typeof row === 'string' ? row : row.nomor)?.nomor ?? '';

const outcomeOf = ({ hasil_yang_diharapkan: hasil }: Contoh): readonly [string, string] => {
  const [what = '', detail = ''] = hasil.split(':');
  return [what, detail];
};
const reachesInstansi = (row: Contoh): boolean => ['diteruskan', 'gabung'].includes(outcomeOf(row)[0]);

const isFull = process.env['TEST_SCALE'] === 'full';
/** Of these each kind is looked at again at the end. */
const LOOKED_AT = ['6', '25', '31', '32', '33'];
/** By default a third goes through the pages at every step, the rest through the API of the same people; TEST_SCALE=full takes the pages for all. */
const BY_PAGE = (row: Contoh): boolean => isFull || WITH_SCRIPT(row) || LOOKED_AT.includes(row.nomor);
/** One browser each: most without script, some without an account. */
const WITH_SCRIPT = (row: Contoh): boolean => Number(row.nomor) % 9 === 0;
const WITHOUT_ACCOUNT = (row: Contoh): boolean => Number(row.nomor) % 5 === 0;

/** Some 200 pages each: seconds on an idle machine, minutes on one that is busy. */
const LONG = { timeout: 400_000 };

describe('the 36 laporan of contoh-laporan.csv', LONG, () => {
  it('go in through the form of a pelapor who chooses no instansi', async () => {
    expect(CONTOH).toHaveLength(36);
    const scripted = CONTOH.filter(WITH_SCRIPT);
    const unscripted = CONTOH.filter((row) => !WITH_SCRIPT(row) && BY_PAGE(row));
    const strangers = unscripted.filter(WITHOUT_ACCOUNT);
    const others = unscripted.filter((row) => !WITHOUT_ACCOUNT(row));
    const { open, openAs } = site();
    const fileAll = async (page: Page, rows: readonly Contoh[]): Promise<void> => {
      for (const row of rows) await fileThrough(page, row);
      await page.context().close();
    };
    await Promise.all([
      fileAll(await openAs('pelapor@demo.test'), others),
      fileAll(await openAs('pelapor@demo.test', { isScripted: true }), scripted),
      fileAll(await open(), strangers),
    ]);
    const call = await callerFor('pelapor@demo.test');
    for (const row of CONTOH.filter((one) => !BY_PAGE(one))) {
      const { nomor } = await call('', bodyOf(row));
      filed.set(row.nomor, { nomor, resi: '' });
    }
    expect(new Set([...filed.values()].map(({ nomor }) => nomor)).size).toBe(36);
    const { deps } = country();
    const rows = await query<{ instansi: string; status: string; terbit: boolean }>(
      deps.db,
      'select distinct instansi, status, terbit from laporan',
    );
    expect(rows).toEqual([{ instansi: 'NAS', status: 'menunggu_verifikasi', terbit: false }]);
  });

  it('are verified by the admin nasional, who sends each to its body or ends it', async () => {
    const { openAs } = site();
    const suggested: string[] = [];
    const lane = async (isMine: (row: Contoh) => boolean): Promise<void> => {
      const page = await openAs('nasional@demo.test');
      const call = await callerFor('nasional@demo.test');
      for (const row of CONTOH.filter(isMine)) {
        if (await isSuggested(page, row)) suggested.push(row.nomor);
        if (BY_PAGE(row)) await actAsNasional(page, row);
        else await call(...actOfNasional(row));
      }
      await page.context().close();
    };
    await Promise.all([
      lane((row) => Number(row.nomor) % 2 === 1),
      lane((row) => Number(row.nomor) % 2 === 0),
    ]);
    // The page had chosen the right instansi beforehand for each (33 does not say whose road it is: row 6 does).
    const moved = CONTOH.filter((row) => outcomeOf(row)[0] === 'diteruskan').map((row) => row.nomor);
    expect(moved.filter((nomor) => !suggested.includes(nomor))).toEqual([]);
  });

  it('are forwarded by the admin of that body to the competent unit, or kept, or merged', async () => {
    const { openAs } = site();
    const bodies = [...new Set(CONTOH.filter(reachesInstansi).map((row) => row.instansi_tepat))];
    const lane = async (mine: readonly string[]): Promise<void> => {
      const { pohon } = await country().deps.rujukan();
      for (const instansi of mine) {
        const rows = CONTOH.filter((row) => reachesInstansi(row) && row.instansi_tepat === instansi);
        const email = demoEmailOf(instansi, 'pemkot');
        const page = rows.some(BY_PAGE) ? await openAs(email) : null;
        const call = await callerFor(email);
        for (const row of rows) {
          if (BY_PAGE(row) && page !== null) await actAsAdmin(page, row, pohon);
          else await call(...actOfAdmin(row, pohon));
        }
        await page?.context().close();
      }
    };
    await Promise.all([0, 1].map((half) => lane(bodies.filter((_, i) => i % 2 === half))));
    const waiting = "select count(*)::int as n from laporan where status = 'menunggu_verifikasi'";
    expect(await query(country().deps.db, waiting)).toEqual([{ n: 0 }]);
  });

  it('each stand where they belong, published or closed as the law says', async () => {
    const { deps } = country();
    const { pohon } = await deps.rujukan();
    const rows = await query<Record<string, unknown> & { nomor: string }>(
      deps.db,
      `select nomor, instansi, badan, klasifikasi, kategori, wilayah, rahasia, terbit, status, terlapor,
              keadaan->>'alasanArsip' as "alasanArsip" from laporan`,
    );
    const stored = new Map(rows.map(({ nomor, ...row }) => [nomor, row]));
    expect(Object.fromEntries(CONTOH.map((row) => [row.nomor, stored.get(nomorOf(row))]))).toEqual(
      Object.fromEntries(CONTOH.map((row) => [row.nomor, expectedRow(row, pohon)])),
    );
  });

  it('are shown to everyone, or to nobody else, accordingly', async () => {
    const { origin } = site();
    const { pohon } = await country().deps.rujukan();
    const seen: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const row of CONTOH) {
      const nomor = nomorOf(row);
      const page = await fetch(`${origin}/laporan/${nomor}`);
      const html = await page.text();
      const api = await fetch(`${origin}/api/v1/laporan/${nomor}`);
      const json = (await api.json()) as Published;
      const isPublic = expectedRow(row, pohon)['terbit'] === true;
      seen[row.nomor] = [
        page.status,
        html.includes(row.isi.replaceAll("'", '&#39;')),
        api.status,
        json.instansi ?? null,
        json.unit ?? null,
        json.terbit ?? null,
      ];
      const unit = unitOf(row, pohon);
      expected[row.nomor] = isPublic
        ? [200, true, 200, row.instansi_tepat, unit === null ? [] : [unit], true]
        : [404, false, 404, null, null, null];
    }
    expect(seen).toEqual(expected);
  });

  it('come back to their own pelapor, with what is theirs to do', async () => {
    const { open, openAs } = site();
    const own = await openAs('pelapor@demo.test');
    await own.goto(`/laporan/${nomorOf('33')}`);
    expect(await own.getByRole('main').textContent()).toContain('Digabungkan ke');
    await expect.poll(() => own.locator(`a[href="/laporan/${nomorOf('6')}"]`).count()).toBeGreaterThan(0);
    await own.goto(`/laporan/${nomorOf('32')}`);
    expect(await own.locator('.turn').textContent()).toContain('Di ruas jalan mana tepatnya?');
    await own.goto(`/laporan/${nomorOf('31')}`);
    expect(await own.getByRole('main').textContent()).toContain('iseng');
    await own.context().close();

    const stranger = await open();
    const { nomor, resi } = filed.get('25') ?? { nomor: '', resi: '' };
    await stranger.goto(`/laporan/${nomor}`);
    expect(await stranger.getByRole('main').textContent()).not.toContain('dana desa');
    await stranger.goto('/lacak');
    await stranger.getByLabel('Resi').fill(resi);
    await press(stranger, 'Buka laporan saya');
    expect(await stranger.getByRole('main').textContent()).toContain('Papan proyek dana desa tidak ada');
    await stranger.context().close();
  });
});

interface Published {
  readonly instansi?: string;
  readonly unit?: readonly string[];
  readonly terbit?: boolean;
}

/** The three screens with a row's answers; "tidak tahu" is the tick that says so. */
async function fileThrough(page: Page, row: Contoh): Promise<void> {
  const isPengaduan = row.klasifikasi === 'pengaduan';
  await page.goto('/lapor');
  await page.locator(`input[name=klasifikasi][value=${row.klasifikasi}]`).check();
  await page.getByLabel('Ceritakan').fill(row.isi);
  await page.getByLabel('Judul').fill(row.judul);
  await press(page, 'Lanjut');
  if (row.wilayah !== '') {
    const nama = (await country().deps.rujukan()).wilayahNama(row.wilayah) ?? '';
    await page.getByLabel('Di daerah mana?').fill(nama);
    await press(page, 'Cari daerah');
    await page.locator(`input[name=wilayah][value="${row.wilayah}"]`).check();
  }
  await page.getByLabel('Topik').selectOption(row.kategori);
  if (isPengaduan) {
    if (row.lokasi === 'tidak tahu') await page.getByLabel(/^Saya tidak tahu tempatnya/).check();
    else await page.getByLabel('Tempat persisnya').fill(row.lokasi);
    await page.getByLabel('Tanggal kejadian').fill(row.tanggal_kejadian);
  }
  await press(page, 'Lanjut');
  if (WITHOUT_ACCOUNT(row) && !WITH_SCRIPT(row)) {
    const hasContact = Number(row.nomor) % 10 === 0;
    await page.locator(`input[name=siapa][value=${hasContact ? 'kontak' : 'tanpa'}]`).check();
    if (hasContact) {
      await page.getByLabel('Nama Anda').fill('Budi Santoso');
      await page.getByLabel('Email').fill(`budi${row.nomor}@contoh.id`);
    }
  }
  if (row.rahasia_dipilih === 'ya') await page.getByLabel(/^Rahasia:/).check();
  await page.getByLabel(/^Saya menyampaikan hal yang sebenarnya/).check();
  await press(page, 'Kirim laporan');
  filed.set(row.nomor, await numbersOn(page));
}

/** From the laporan's page to the form of a command, as an officer who reads first. */
async function openCommand(page: Page, row: Contoh, perintah: string): Promise<void> {
  await page.goto(`/petugas/laporan/${nomorOf(row)}`);
  await page.getByRole('link', { name: perintah, exact: true }).click();
}

async function told(page: Page): Promise<string> {
  return (await page.locator('.notice').first().textContent()) ?? '';
}

type Call = (path: string, body: Record<string, unknown>) => Promise<{ readonly nomor: string }>;

/** The API with a key of the person's own: a laporan (path empty) or `nomor/command`. */
async function callerFor(email: string): Promise<Call> {
  const { deps } = country();
  const [akun] = await query<{ id: string }>(deps.db, 'select id from akun where email = $1', [email]);
  const key = await createApiKey(deps, { akunId: akun?.id ?? '', nama: 'uji' });
  if (!key.ok) throw new Error(`${email}: ${JSON.stringify(key.refusal)}`);
  return async (path, body) => {
    const answer = await fetch(`${site().origin}/api/v1/laporan${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key.value.kunci}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const json = (await answer.json()) as { nomor: string };
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(json)}`);
    return json;
  };
}

function bodyOf(row: Contoh): Record<string, unknown> {
  const isPengaduan = row.klasifikasi === 'pengaduan';
  return {
    klasifikasi: row.klasifikasi,
    judul: row.judul,
    isi: row.isi,
    kategori: row.kategori,
    ...(row.wilayah === '' ? {} : { wilayah: row.wilayah }),
    ...(isPengaduan && row.lokasi !== 'tidak tahu' ? { lokasi: { keterangan: row.lokasi } } : {}),
    ...(isPengaduan ? { tanggalKejadian: row.tanggal_kejadian } : {}),
    ...(row.rahasia_dipilih === 'ya' ? { rahasia: true } : {}),
  };
}

function actOfNasional(row: Contoh): Parameters<Call> {
  const [outcome, alasanKode] = outcomeOf(row);
  const at = (perintah: string): string => `/${nomorOf(row)}/${perintah}`;
  if (outcome === 'arsip')
    return [at('arsipkan'), { alasanKode, pesan: 'Laporan ini tidak dapat kami tindak lanjuti.' }];
  if (outcome === 'tunda') return [at('tunda'), { alasanKode, pertanyaan: 'Di ruas jalan mana tepatnya?' }];
  return [at('verifikasi'), { instansi: row.instansi_tepat }];
}

function actOfAdmin(row: Contoh, pohon: Pohon): Parameters<Call> {
  const unit = unitOf(row, pohon);
  if (unit === null) return [`/${nomorOf(row)}/kelola`, {}];
  const terlapor = terlaporOf(row, pohon);
  return [
    `/${nomorOf(row)}/verifikasi`,
    { unit: [unit], klasifikasi: refinedOf(row), ...(terlapor === null ? {} : { terlapor }) },
  ];
}

/** Whether the form chooses the right instansi before the officer touches it. */
async function isSuggested(page: Page, row: Contoh): Promise<boolean> {
  if (outcomeOf(row)[0] === 'arsip' || outcomeOf(row)[0] === 'tunda') return false;
  const html = await (await page.request.get(`/petugas/laporan/${nomorOf(row)}/verifikasi`)).text();
  const inputs = [...html.matchAll(/<input[^>]*name="instansi"[^>]*>/g)].map(([tag]) => tag);
  return inputs.some((tag) => tag.includes(`value="${row.instansi_tepat}"`) && / checked[=\s>/]/.test(tag));
}

async function actAsNasional(page: Page, row: Contoh): Promise<void> {
  const [outcome, alasan] = outcomeOf(row);
  if (outcome === 'arsip') {
    await openCommand(page, row, 'Arsipkan');
    await page.locator(`input[name=alasanKode][value=${alasan}]`).check();
    await page.getByLabel('Penjelasan kepada pelapor').fill('Laporan ini tidak dapat kami tindak lanjuti.');
    await press(page, 'Arsipkan');
    expect(await told(page)).toContain('Laporan diarsipkan.');
    return;
  }
  if (outcome === 'tunda') {
    await openCommand(page, row, 'Tunda dan tanyakan');
    await page.locator(`input[name=alasanKode][value=${alasan}]`).check();
    await page.getByLabel('Pertanyaan kepada pelapor').fill('Di ruas jalan mana tepatnya?');
    await press(page, 'Tunda dan kirim pertanyaan');
    expect(await told(page)).toContain('Laporan ditunda');
    return;
  }
  await openCommand(page, row, 'Verifikasi dan teruskan');
  const nama = badanOf((await country().deps.rujukan()).pohon, row.instansi_tepat)?.nama ?? '';
  const choice = page.locator(`input[name=instansi][value="${row.instansi_tepat}"]`);
  if ((await choice.count()) === 0) {
    await page.getByLabel('Cari instansi').fill(nama);
    await page.getByRole('button', { name: 'Cari', exact: true }).last().click();
  }
  await choice.check();
  await press(page, 'Verifikasi dan teruskan');
  expect(await told(page)).toContain(`Laporan diverifikasi dan diteruskan ke ${nama}.`);
}

async function actAsAdmin(page: Page, row: Contoh, pohon: Pohon): Promise<void> {
  const nomor = nomorOf(row);
  await page.goto('/petugas?tampilan=verifikasi');
  await page.locator(`a[href="/petugas/laporan/${nomor}"]`).click();
  if (outcomeOf(row)[0] === 'gabung') {
    await page.getByRole('link', { name: 'Gabungkan', exact: true }).click();
    await page.getByLabel('Nomor laporan utama').fill(nomorOf(outcomeOf(row)[1]));
    await press(page, 'Gabungkan');
    expect(await told(page)).toContain('Laporan digabungkan ke laporan utama.');
    return;
  }
  if (row.unit_tepat === '') {
    await page.getByRole('link', { name: 'Kelola sendiri', exact: true }).click();
    await press(page, 'Kelola sendiri');
    expect(await told(page)).toContain('Laporan dikelola sendiri');
    return;
  }
  await page.getByRole('link', { name: 'Verifikasi dan teruskan', exact: true }).click();
  await page.getByLabel('Klasifikasi').selectOption(refinedOf(row));
  const terlapor = terlaporOf(row, pohon);
  if (terlapor !== null) {
    const unit = badanOf(pohon, terlapor)?.nama ?? '';
    const body = badanOf(pohon, row.instansi_tepat)?.nama ?? '';
    await page.getByLabel('Cari badan yang diadukan').fill(`${unit} ${body}`);
    await page.getByRole('main').getByRole('button', { name: 'Cari', exact: true }).first().click();
    await page.locator(`input[name=terlapor][value="${terlapor}"]`).check();
  }
  await page.locator('input[name=tujuan][value=unit]').check();
  for (const box of await page.locator('input[name=unit]:checked').all()) await box.uncheck();
  await page.getByRole('checkbox', { name: row.unit_tepat, exact: true }).check();
  await press(page, 'Verifikasi dan teruskan');
  expect(await told(page)).toContain(`Laporan diverifikasi dan diteruskan ke ${row.unit_tepat}`);
}

/** The admin refines a pengaduan (rules §3). */
function refinedOf(row: Contoh): string {
  if (row.klasifikasi !== 'pengaduan') return row.klasifikasi;
  return row.berkadar_diharapkan === 'ya' ? 'berkadar_pengawasan' : 'tidak_berkadar_pengawasan';
}

function unitOf({ instansi_tepat, unit_tepat }: Contoh, pohon: Pohon): string | null {
  if (unit_tepat === '') return null;
  const found = activeUnits(pohon, instansi_tepat).find((kode) => badanOf(pohon, kode)?.nama === unit_tepat);
  if (found === undefined) throw new Error(`${instansi_tepat} has no unit ${unit_tepat}`);
  return found;
}

/** Complained of is the unit that serves the public there: never the inspektorat that examines. */
function terlaporOf(row: Contoh, pohon: Pohon): string | null {
  if (row.berkadar_diharapkan !== 'ya') return null;
  const nomor = row.instansi_tepat.startsWith('K') && row.instansi_tepat.includes('.') ? '13' : '03';
  const kode = `${row.instansi_tepat}/${row.instansi_tepat.startsWith('PR') ? '04' : nomor}`;
  if (badanOf(pohon, kode) === undefined) throw new Error(`no unit ${kode}`);
  return kode;
}

function expectedRow(row: Contoh, pohon: Pohon): Record<string, unknown> {
  const [outcome, detail] = outcomeOf(row);
  const isForwarded = outcome === 'diteruskan';
  const unit = isForwarded ? unitOf(row, pohon) : null;
  const instansi = reachesInstansi(row) ? row.instansi_tepat : 'NAS';
  const rahasia = row.rahasia_diharapkan === 'ya';
  const status = { diteruskan: 'diteruskan', tunda: 'tertunda', arsip: 'diarsipkan', gabung: 'diarsipkan' }[
    outcome
  ];
  return {
    instansi,
    badan: [unit ?? instansi],
    klasifikasi: unit === null ? row.klasifikasi : refinedOf(row),
    kategori: row.kategori,
    wilayah: row.wilayah === '' ? null : row.wilayah,
    rahasia,
    terbit: isForwarded && !rahasia,
    status,
    terlapor: terlaporOf(row, pohon),
    alasanArsip: outcome === 'arsip' ? detail : outcome === 'gabung' ? 'duplikat' : null,
  };
}
