import { beforeAll, describe, expect, it } from 'vitest';
import { fileBy, SANDI, usePortal } from '../../../tests/support/portal.ts';
import { Visitor } from '../../../tests/support/visitor.ts';
import { webDeps } from '../../../tests/support/webDeps.ts';
import { testWebDeps } from '../../../tests/support/webServer.ts';
import { JARINGAN_INSTANSI, parseJaringanInstansi } from '../../domain/instansi/jaringan.ts';
import { networkList } from '../../domain/shared/jaringan.ts';
import { query } from '../../persistence/connection/database.ts';
import { createAkun } from '../../useCases/akun/pengelolaan/createAkun.ts';
import { readerOf } from '../../useCases/akun/readerOf.ts';
import { saveJaringan } from '../../useCases/rujukan/badan/jaringanInstansi.ts';
import { createApp } from '../app.ts';
import { clientAddress } from '../request/clientAddress.ts';
import { portalRoutes } from './routes.ts';

const portal = usePortal();
const KANTOR = '203.0.113.7';
const NAMED = { siapa: 'kontak', nama: 'Siti Aminah', email: 'siti@contoh.id' };

/** A browser behind this connection; `forwarded`: what it claims in `X-Forwarded-For`. */
function visitorFrom(
  remote: string,
  options: { forwarded?: string; proxies?: readonly string[] } = {},
): Visitor {
  const { deps } = portal().made;
  const proxies = networkList(options.proxies ?? []);
  const remoteAddress = () => clientAddress(remote, options.forwarded, proxies);
  return new Visitor(createApp(webDeps({ ...testWebDeps(deps, {}), remoteAddress }), [portalRoutes(deps)]));
}

async function markOf(nomor: string): Promise<unknown> {
  const [row] = await query<{ sendiri: boolean | null }>(
    portal().made.deps.db,
    'select i.jaringan_sendiri as sendiri from laporan l left join identitas i on i.laporan_id = l.id where l.nomor = $1',
    [nomor],
  );
  return row?.sendiri;
}

async function adminOf(badan: string) {
  const { deps } = portal().made;
  const email = `admin.${badan.toLowerCase()}@contoh.id`;
  const penugasan = [{ peran: 'admin_instansi', badan }] as const;
  const akun = await createAkun(deps, { nama: 'Admin', email, sandi: SANDI, penugasan });
  if (!akun.ok) throw new Error(JSON.stringify(akun.refusal));
  const { akunId } = akun.value;
  return { akunId, reader: await readerOf(deps, akunId) };
}

let by: Awaited<ReturnType<typeof adminOf>>;
const keep = (jaringan: string, kode = 'KT-63.71') =>
  saveJaringan(portal().made.deps, by, { kode, jaringan, alasan: 'Surat pengelola jaringan' });

beforeAll(async () => {
  by = await adminOf('KT-63.71');
});

describe('the mark of a laporan from the own network', () => {
  it('stands beside a name, true or false, and beside nobody else', async () => {
    expect(await markOf((await fileBy(visitorFrom(KANTOR), { anda: NAMED })).nomor)).toBeNull();
    expect(await keep('203.0.113.0/24')).toMatchObject({ ok: true });
    const sent = async (remote: string, anda: Record<string, string>, tempat: Record<string, string> = {}) =>
      markOf((await fileBy(visitorFrom(remote), { anda, tempat })).nomor);
    expect(await sent(KANTOR, NAMED)).toBe(true);
    expect(await sent('198.51.100.4', NAMED)).toBe(false);
    // Of nobody, of an anonim one, of one that names no instansi, and from an address that everybody shares: nothing.
    expect(await sent(KANTOR, { siapa: 'tanpa' })).toBeNull();
    expect(await sent(KANTOR, { ...NAMED, anonim: 'ya' })).toBeNull();
    expect(await sent(KANTOR, NAMED, { cariInstansi: '' })).toBeNull();
    expect(await sent('10.1.2.3', NAMED)).toBeNull();
    expect(await sent('tidak dikenal', NAMED)).toBeNull();
  });

  it('believes a forwarded address from a named proxy only', async () => {
    const sent = async (remote: string, options: { forwarded: string; proxies?: readonly string[] }) =>
      markOf((await fileBy(visitorFrom(remote, options), { anda: NAMED })).nomor);
    expect(await sent('198.51.100.4', { forwarded: KANTOR })).toBe(false);
    expect(await sent(KANTOR, { forwarded: '198.51.100.4' })).toBe(true);
    expect(await sent('198.51.100.4', { forwarded: `${KANTOR}, 192.0.2.9`, proxies: ['198.51.100.4'] })).toBe(
      false,
    );
    expect(await sent('198.51.100.4', { forwarded: KANTOR, proxies: ['198.51.100.4'] })).toBe(true);
  });

  it('goes when the laporan becomes anonim, and no other way of sealing leaves it', async () => {
    const { nomor } = await fileBy(visitorFrom(KANTOR), { anda: NAMED });
    expect(await markOf(nomor)).toBe(true);
    await portal().officer('kota', nomor, {
      perintah: 'kerahasiaan',
      anonim: true,
      rahasia: false,
      alasan: 'Pelapor memintanya lewat telepon',
    });
    expect(await markOf(nomor)).toBeNull();
    const { db } = portal().made.deps;
    await query(db, 'update identitas set jaringan_sendiri = true', []);
    const left = await query(
      db,
      `select 1 from identitas i join laporan l on l.id = i.laporan_id where l.anonim and jaringan_sendiri is not null`,
      [],
    );
    expect(left).toEqual([]);
  });

  it('keeps the address nowhere', async () => {
    const { deps } = portal().made;
    await keep('192.0.2.0/24');
    await fileBy(visitorFrom('192.0.2.77'), { anda: NAMED });
    const tables = await query<{ nama: string }>(
      deps.db,
      `select quote_ident(relname) as nama from pg_class
        where relnamespace = current_schema()::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')`,
      [],
    );
    for (const { nama } of tables) {
      const found = await query(deps.db, `select 1 from ${nama} t where t::text like '%192.0.2.77%'`, []);
      expect([nama, found.length]).toEqual([nama, 0]);
    }
  });
});

describe('the list of an instansi', () => {
  it('is kept by the admin of its own tree, with a line for each change', async () => {
    const { deps } = portal().made;
    expect(await keep('203.0.113.0/24\n2001:db8::/32, 203.0.113.9/24')).toMatchObject({ ok: true });
    expect(await keep('203.0.113.0/24', 'KT-63.72')).toMatchObject({ refusal: [{ code: 'web.forbidden' }] });
    expect(await keep('203.0.113.0/24', 'KT-63.71/06')).toMatchObject({
      refusal: [{ code: 'web.forbidden' }],
    });
    const lines = await query<{ sesudah: unknown }>(
      deps.db,
      `select sesudah from perubahan_pengaturan where jenis = 'jaringan' order by id desc limit 1`,
      [],
    );
    expect(lines).toEqual([{ sesudah: { jaringan: '203.0.113.0/24, 2001:db8:0:0:0:0:0:0/32' } }]);
  });

  it.each([
    ['lapor.go.id', 'jaringan.malformed'],
    ['203.0.113.0/33', 'jaringan.malformed'],
    ['0.0.0.0/0', 'jaringan.not_public'],
    ['::/0', 'jaringan.not_public'],
    ['10.20.0.0/16', 'jaringan.not_public'],
    ['::ffff:10.20.0.0/112', 'jaringan.not_public'],
    ['fd00::/48', 'jaringan.not_public'],
    ['203.0.0.0/15', 'jaringan.too_wide'],
    ['2001:db8::/31', 'jaringan.too_wide'],
  ])('takes no %s', (text, code) => {
    expect(parseJaringanInstansi(text)).toMatchObject({ ok: false, refusal: [{ code }] });
  });

  it('has an end', () => {
    const many = Array.from({ length: JARINGAN_INSTANSI.banyak + 1 }, (_, i) => `203.0.113.${i}`).join('\n');
    expect(parseJaringanInstansi(many)).toMatchObject({ refusal: [{ code: 'jaringan.too_many' }] });
  });
});
