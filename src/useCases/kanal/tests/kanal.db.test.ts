import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import type { HasilKirim, Kiriman } from '../../../channels/pengirim.ts';
import { query } from '../../../persistence/connection/database.ts';
import type { Deps } from '../../deps.ts';
import { sendDue } from '../../pesan/sendDue.ts';
import { admin, give, officer, START } from '../../sapu/tests/filed.ts';
import { olahDue, purgeMasuk, terimaDanJawab } from '../olahPesan.ts';
import type { PesanMasuk } from '../pesanMasuk.ts';
import { tutupTanpaTanda } from '../tandaTerima.ts';
import { terimaPesan } from '../terimaPesan.ts';

const test = useTestDeps({ now: START });
const ISI = 'LAPOR Lampu jalan di gang kami mati sejak Senin lalu';
const UNIT = 'KT-63.71/06';
const nasional = officer('admin_nasional', 'NAS');
let serial = 0;

function sms(
  teks: string,
  pengirim = '08125551234',
  idAsal: string | null = `id-${(serial += 1)}`,
): PesanMasuk {
  return { kanal: 'sms', idAsal, pengirim, teks };
}

async function say(deps: Deps, teks: string, pengirim?: string): Promise<string> {
  const answer = await terimaDanJawab(deps, sms(teks, pengirim));
  return answer === 'belum' ? 'belum' : (answer.teks ?? '');
}

async function fileBySms(deps: Deps, pengirim?: string): Promise<string> {
  return /\d{9}/.exec(await say(deps, `${ISI} ${(serial += 1)}`, pengirim))?.[0] ?? '';
}

async function count(deps: Deps, text: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = await query<{ n: number }>(deps.db, `select count(*)::int as n from ${text}`, values);
  return row?.n ?? -1;
}

/** A channel that takes everything, or does as `how` says. */
function channel(how: (kiriman: Kiriman) => HasilKirim = () => ({ outcome: 'sent', code: 'sent' })) {
  const sent: Kiriman[] = [];
  return {
    sent,
    send: (kiriman: Kiriman) => {
      sent.push(kiriman);
      return Promise.resolve(how(kiriman));
    },
    close: () => Promise.resolve(),
  };
}

const noMail = {
  send: () => Promise.resolve({ outcome: 'sent', code: 'sent' } as const),
  close: () => Promise.resolve(),
};

describe('a message of a channel', () => {
  it('becomes one laporan with its number in the reply, however often it comes', async () => {
    const { deps } = test();
    const before = await count(deps, 'laporan');
    const one = sms(ISI);
    const answers = await Promise.all([1, 2, 3].map(() => terimaDanJawab(deps, one)));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]).toEqual({ teks: expect.stringMatching(/^Laporan diterima\. Nomor \d{9}/) });
    expect(await count(deps, 'laporan')).toBe(before + 1);
    const [row] = await query<Record<string, unknown>>(
      deps.db,
      `select l.keadaan ->> 'kanal' as kanal, i.telepon, m.status, m.isi, m.ulangan from pesan_masuk m
         join laporan l on l.id = m.laporan_id join identitas i on i.laporan_id = l.id order by m.diterima_pada desc, m.id desc limit 1`,
    );
    expect(row).toEqual({ kanal: 'sms', telepon: '+628125551234', status: 'selesai', isi: null, ulangan: 2 });
  });

  it('without an id is known by its words for a day', async () => {
    const { deps, advance } = test();
    const before = await count(deps, 'laporan');
    const one = sms(`${ISI} tanpa id`, '0812000111', null);
    const first = await terimaDanJawab(deps, one);
    expect(await terimaDanJawab(deps, one)).toEqual(first);
    expect(await count(deps, 'laporan')).toBe(before + 1);
    await terimaDanJawab(deps, { ...one, pengirim: '0812000112' });
    expect(await count(deps, 'laporan')).toBe(before + 2);
    advance(25 * 3_600_000);
    await terimaDanJawab(deps, one);
    expect(await count(deps, 'laporan')).toBe(before + 3);
  });

  it('lies sealed: neither number nor words can be read in the row', async () => {
    const { deps } = test();
    await terimaPesan(deps, sms('rahasia sekali', '081987654321'));
    const rows = await query<{ teks: string }>(deps.db, 'select pesan_masuk::text as teks from pesan_masuk');
    const all = rows.map((row) => row.teks).join();
    expect(all).not.toMatch(/rahasia|81987654321/);
    expect(all).not.toContain(Buffer.from('81987654321').toString('hex'));
  });
});

describe('the conversation', () => {
  it('speaks to the phone that sent it as its pelapor, to others as the public', async () => {
    const { deps, advance } = test();
    const nomor = await fileBySms(deps, '62812-777-001');
    expect(await say(deps, `status ${nomor}`, '+62812777001')).toContain('Belum diverifikasi');
    expect(await say(deps, `STATUS ${nomor}`, '0812777002')).toContain('tidak ditemukan');
    expect(await say(deps, `BALAS ${nomor} Dekat masjid`, '0812777002')).toContain('tidak ditemukan');
    expect(await say(deps, `BALAS ${nomor} Dekat masjid`, '0812777001')).toContain(nomor);
    expect(await say(deps, 'Nomor saya', '0812777001')).toContain(nomor);
    expect(await say(deps, 'NOMOR', '0812777002')).toContain('Belum ada laporan');
    const [row] = await query<{ isi: string }>(deps.db, 'select isi from laporan where nomor = $1', [nomor]);
    expect(row?.isi).toMatch(/Lampu jalan[\s\S]*Dekat masjid$/);
    await give(deps, nasional, nomor, { perintah: 'verifikasi', instansi: 'KT-63.71' });
    await give(deps, admin, nomor, { perintah: 'verifikasi', unit: [UNIT] });
    expect(await say(deps, `STATUS ${nomor}`, '0812777002')).toContain('Diteruskan');
    expect(await say(deps, `SELESAI ${nomor}`, '0812777001')).toContain('belum ada jawaban akhir');
    await give(deps, admin, nomor, { perintah: 'tindak-lanjut', isi: 'Lampu sudah diganti.', akhir: true });
    expect(await say(deps, `STATUS ${nomor}`, '0812777001')).toContain(`SELESAI ${nomor}`);
    expect(await say(deps, `SELESAI ${nomor}`, '0812777002')).toContain('tidak ditemukan');
    expect(await say(deps, `belum ${nomor} masih mati`, '0812777001')).toContain('dibuka lagi');
    advance(60_000);
    await give(deps, admin, nomor, { perintah: 'tindak-lanjut', isi: 'Diganti lagi.', akhir: true });
    expect(await say(deps, 'selesai', '0812777001')).toContain('Anda nyatakan selesai');
    expect(await say(deps, `STATUS ${nomor}`, '0812777001')).toContain('dinyatakan selesai');
  });

  it('takes a verdict only with the code that the true phone got, where the gateway does not vouch for numbers', async () => {
    const from = '0812777009';
    const deps = { ...test().deps, tanyaUlangSms: true };
    const nomor = await fileBySms(deps, from);
    await give(deps, nasional, nomor, { perintah: 'verifikasi', instansi: 'KT-63.71' });
    await give(deps, admin, nomor, { perintah: 'verifikasi', unit: [UNIT] });
    await give(deps, admin, nomor, { perintah: 'tindak-lanjut', isi: 'Lampu sudah diganti.', akhir: true });
    const asked = await say(deps, `SELESAI ${nomor}`, from);
    const angka = /\d{5}$/.exec(/SELESAI \d{9} \d{5}/.exec(asked)?.[0] ?? '')?.[0] ?? '';
    expect(angka).toMatch(/^\d{5}$/);
    expect(await say(deps, `STATUS ${nomor}`, from)).toContain(`SELESAI ${nomor}`);
    // Wrong, of another phone, without the reason that BELUM needs.
    const wrong = String((Number(angka) + 1) % 100_000).padStart(5, '0');
    expect(await say(deps, `SELESAI ${nomor} ${wrong}`, from)).toContain(angka);
    expect(await say(deps, `SELESAI ${nomor} ${angka}`, '0812777010')).toContain('tidak ditemukan');
    expect(await say(deps, `BELUM ${nomor} masih gelap`, from)).toContain(`BELUM ${nomor} ${angka}`);
    expect(await say(deps, `SELESAI ${nomor} ${angka}`, from)).not.toContain('Agar pasti');
    expect(
      await count(
        deps,
        `riwayat r join laporan l on l.id = r.laporan_id where l.nomor = $1 and r.jenis = 'dikonfirmasi'`,
        [nomor],
      ),
    ).toBe(1);
  });

  it('hears the same words again once they may be right, from a gateway that names no id', async () => {
    const { deps, advance } = test();
    const from = '0812777009';
    const nomor = await fileBySms(deps, from);
    const selesai = async (): Promise<unknown> => terimaDanJawab(deps, sms(`SELESAI ${nomor}`, from, null));
    await give(deps, nasional, nomor, { perintah: 'verifikasi', instansi: 'KT-63.71' });
    await give(deps, admin, nomor, { perintah: 'verifikasi', unit: [UNIT] });
    expect(await selesai()).toEqual({ teks: expect.stringContaining('belum ada jawaban akhir') });
    await give(deps, admin, nomor, { perintah: 'tindak-lanjut', isi: 'Sudah diganti.', akhir: true });
    expect(await selesai()).toEqual({ teks: expect.stringContaining('belum ada jawaban akhir') });
    advance(10 * 60_000);
    expect(await selesai()).toEqual({ teks: expect.stringContaining('Anda nyatakan selesai') });
  });

  it('keeps what it cannot understand for an officer and says how to write', async () => {
    const { deps } = test();
    expect(await say(deps, 'STATUS 12345', '0812888001')).toContain('Nomor laporan salah');
    expect(await say(deps, 'promo!', 'TELKOMSEL')).toBe('');
    const kept = await query(
      deps.db,
      `select hasil, isi is not null as "adaIsi" from pesan_masuk where status = 'tidak_dipahami' and hasil in ('pengirim', 'nomor_salah') order by hasil`,
    );
    expect(kept).toEqual([
      { hasil: 'nomor_salah', adaIsi: true },
      { hasil: 'pengirim', adaIsi: true },
    ]);
  });

  it('keeps a flood of one sender and tells it once', async () => {
    const { deps } = test();
    const replies: string[] = [];
    for (let n = 0; n < 24; n += 1) replies.push(await say(deps, 'halo', '0812999001'));
    expect(replies.filter((one) => one.includes('terlalu banyak'))).toHaveLength(1);
    expect(replies.slice(21)).toEqual(['', '', '']);
    expect(await count(deps, `pesan_masuk where status = 'dibatasi'`)).toBe(4);
  });

  it('writes an anonim laporan only with a seal, and answers it without telling what it is about', async () => {
    const { deps, advance } = test();
    const reply = await say(
      deps,
      'LAPOR ANONIM Pegawai kelurahan minta uang untuk surat pindah',
      '0812666001',
    );
    const nomor = /\d{9}/.exec(reply)?.[0] ?? '';
    const [row] = await query<Record<string, unknown>>(
      deps.db,
      'select i.telepon, i.segel is not null as tersegel from laporan l join identitas i on i.laporan_id = l.id where nomor = $1',
      [nomor],
    );
    expect(row).toEqual({ telepon: null, tersegel: true });
    // The newest first: two of one instant have no order.
    advance(1_000);
    const other = /\d{9}/.exec(await say(deps, ISI, '0812666001'))?.[0] ?? '';
    expect(await say(deps, 'NOMOR', '0812666001')).toMatch(new RegExp(`${other}, ${nomor}`));
    advance(25 * 3_600_000);
    await purgeMasuk(deps);
    for (const shared of ['l.pemilik', 'm.pengirim', 'm.sidik_isi']) {
      const linked = `pesan_masuk m join laporan l on l.id = m.laporan_id where l.nomor in ($1, $2) and ${shared} is not null`;
      expect([
        shared,
        await count(deps, `(select distinct ${shared} from ${linked}) d`, [nomor, other]),
      ]).toEqual([shared, shared === 'm.sidik_isi' ? 0 : 2]);
    }
    await give(deps, nasional, nomor, { perintah: 'verifikasi', instansi: 'KT-63.71' });
    await give(deps, admin, nomor, { perintah: 'kelola' });
    const one = channel();
    await sendDue(deps, { sender: noMail, origin: 'http://127.0.0.1', saluran: new Map([['sms', one]]) });
    const said = one.sent.filter(({ ke }) => ke === '+62812666001').map(({ teks }) => teks);
    expect(said).toContain(`Ada kabar tentang ${nomor}. Cek: STATUS ${nomor}`);
    expect(said.join()).not.toContain('Banjarmasin');
  });
});

describe('an answer that is lost', () => {
  it('goes by the next channel, once, and else is shown as lost', async () => {
    const { deps, advance } = test();
    await query(deps.db, `update pesan set status = 'dilewati' where status = 'antre'`);
    const nomor = await fileBySms(deps, '0812333001');
    await query(
      deps.db,
      `update identitas set email = 'cadangan@contoh.id' where laporan_id = (select id from laporan where nomor = $1)`,
      [nomor],
    );
    await query(deps.db, `update pesan set status = 'dilewati' where status = 'antre'`);
    await give(deps, nasional, nomor, { perintah: 'verifikasi', instansi: 'KT-63.71' });
    await query(
      deps.db,
      `update pesan set status = 'dilewati' where status = 'antre' and penerima ->> 'jenis' <> 'pelapor'`,
    );
    let id = 0;
    const one = channel(() => ({ outcome: 'sent', code: 'sent', idLuar: [`hilang-${(id += 1)}`] }));
    const mails: string[] = [];
    const sender = {
      send: ({ to }: { readonly to: string }) => {
        mails.push(to);
        return Promise.resolve({ outcome: 'sent', code: 'sent' } as const);
      },
      close: () => Promise.resolve(),
    };
    const mailing = { sender, origin: 'http://127.0.0.1', saluran: new Map([['sms', one] as const]) };
    await sendDue(deps, mailing);
    expect([one.sent.length, mails]).toEqual([1, []]);
    // The channel gives news of others, and never of this one.
    await query(
      deps.db,
      `insert into kiriman (kanal, sidik, pesan_id, bagian, status, pada)
       select 'sms', sha256('lain'), id, 9, 'sampai', now() from pesan limit 1`,
    );
    expect(await tutupTanpaTanda(deps)).toBe(0);
    advance(25 * 3_600_000);
    expect(await tutupTanpaTanda(deps)).toBe(1);
    await sendDue(deps, mailing);
    expect([one.sent.length, mails]).toEqual([1, ['cadangan@contoh.id']]);
    await query(deps.db, `update identitas set email = null where email = 'cadangan@contoh.id'`);
    await query(
      deps.db,
      `update pesan set status = 'antre', coba_pada = dibuat_pada, kanal_gagal = '{sms}' where kanal = 'email' and laporan_id is not null`,
    );
    await sendDue(deps, mailing);
    const [row] = await query(deps.db, `select status, galat from pesan where kanal_gagal = '{sms}'`);
    expect(row).toEqual({ status: 'gagal', galat: 'sms.gagal' });
  });
});

describe('work on stored messages', () => {
  it('answers by a message of its own, and takes up what a dead attempt held', async () => {
    const { deps, advance } = test();
    await olahDue(deps);
    await query(deps.db, `update pesan set status = 'dilewati' where status = 'antre'`);
    const { id } = await terimaPesan(deps, sms(`${ISI} satu lagi`, '0812444001'), {
      giliran: deps.chance.uuid(deps.now()),
    });
    expect(await olahDue(deps)).toMatchObject({ diolah: 0 });
    advance(31_000);
    expect(await olahDue(deps)).toMatchObject({ diolah: 1 });
    const one = channel(() => ({ outcome: 'sent', code: 'sent', idLuar: ['smsc-1'] }));
    await sendDue(deps, { sender: noMail, origin: 'http://127.0.0.1', saluran: new Map([['sms', one]]) });
    expect(one.sent).toEqual([
      expect.objectContaining({ ke: '+62812444001', teks: expect.stringContaining('Laporan diterima') }),
    ]);
    const [pesan] = await query(deps.db, `select status, kanal from pesan where kunci = $1`, [
      `balasan:${id}`,
    ]);
    expect(pesan).toEqual({ status: 'terkirim', kanal: 'sms' });
  });
});
