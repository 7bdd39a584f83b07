import { describe, expect, it } from 'vitest';
import { fileBy, LAPORAN, SANDI, usePortal } from '../../../../../tests/support/portal.ts';
import { readable, type Visitor } from '../../../../../tests/support/visitor.ts';
import { VERSI_KETENTUAN } from '../../../../domain/pelapor/ketentuan.ts';
import { createAkun } from '../../../../useCases/akun/pengelolaan/createAkun.ts';

const portal = usePortal();

async function signedIn(email: string): Promise<Visitor> {
  const { made, visitor } = portal();
  const akun = await createAkun(made.deps, { nama: 'Siti Aminah', email, sandi: SANDI, penugasan: [] });
  if (!akun.ok) throw new Error(JSON.stringify(akun.refusal));
  const person = visitor();
  await person.open('/masuk');
  await person.send('/masuk', { email, sandi: SANDI });
  return person;
}

describe('asking to erase', () => {
  it('works by a receipt, tells what the law keeps, asks once, and is taken back; to others the page is closed', async () => {
    const { visitor, officer } = portal();
    const person = visitor();
    const { nomor, resi } = await fileBy(person);
    const path = `/laporan/${nomor}/hapus`;
    const stranger = visitor();
    expect((await stranger.open(path)).status).toBe(404);
    await person.open('/lacak');
    await person.send('/lacak', { resi: resi ?? '' });
    const open = await person.open(path);
    expect(readable(open.html)).toContain('Laporan ini masih ditangani, jadi isinya masih diperlukan.');
    expect(open.html).not.toContain('value="isi"');
    expect((await person.send(path, { cakupan: 'isi', aksi: 'minta' })).status).toBe(409);
    expect((await person.send(path, { cakupan: 'semuanya', aksi: 'minta' })).status).toBe(422);
    await officer('kota', nomor, { perintah: 'arsipkan', alasanKode: 'tidak_jelas', pesan: 'Tidak jelas maksudnya.' });
    await person.open(path);
    const sent = { cakupan: 'isi', aksi: 'minta', alasan: '<i>takut</i>', ...person.hidden(path) };
    await person.post(path, sent);
    expect(readable(person.here.html)).toContain('Permintaan Anda sudah dicatat.');
    expect(person.here.html).toContain('&lt;i&gt;takut');
    // Pressed twice: one request.
    await person.post(path, sent);
    expect(person.here.html.match(/Menunggu putusan/g)).toHaveLength(1);
    await person.send(path, { aksi: 'batal' });
    expect(readable(person.here.html)).toContain('Permintaan Anda dibatalkan.');
    expect((await person.send(path, { aksi: 'keberatan', isi: 'Saya keberatan.' })).status).not.toBe(200);
  });
});

describe('one’s own data', () => {
  it('are downloaded for the password as a tar; without it, and for nobody who is signed out', async () => {
    const { visitor } = portal();
    const person = await signedIn('unduh@contoh.id');
    const { nomor } = await fileBy(person, { anda: { siapa: 'akun' } });
    await person.open('/saya/data');
    expect(readable(person.here.html)).toContain('Tidak ada persetujuan yang tercatat');
    expect((await person.send('/saya/data/unduh', { sandi: 'bukan ini' })).status).toBe(422);
    const got = await person.send('/saya/data/unduh', { sandi: SANDI });
    expect(got.headers.get('content-type')).toBe('application/x-tar');
    expect(got.headers.get('cache-control')).toContain('no-store');
    expect(got.html).toContain('akun.json');
    // What was agreed to, and when, at the point of collection: in the history of the filing itself.
    expect(got.html).toContain(`laporan/${nomor}.json`);
    expect(got.html).toContain(`"persetujuan": "${VERSI_KETENTUAN}"`);
    expect((await visitor().open('/saya/data')).url).toContain('/masuk');
  });
});

describe('an account that closes', () => {
  it('shows one receipt once, and by it the laporan is read again', async () => {
    const { visitor } = portal();
    const person = await signedIn('tutup.hak@contoh.id');
    await fileBy(person, { anda: { siapa: 'akun' } });
    await person.open('/saya/tutup');
    await person.send('/saya/tutup', { sandi: SANDI });
    const told = readable(person.here.html);
    expect(told).toContain('1 laporan Anda berjalan terus tanpa identitas.');
    expect(person.here.headers.get('cache-control')).toContain('no-store');
    const resi = /\d{4} \d{4} \d{4} \d{4}/.exec(told)?.[0] ?? '';
    const later = visitor();
    await later.open('/lacak');
    await later.send('/lacak', { resi });
    expect(readable(later.here.html)).toContain(LAPORAN.apa.judul);
  });
});
