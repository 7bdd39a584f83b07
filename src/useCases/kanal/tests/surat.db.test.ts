import { createTransport, type SendMailOptions } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import type { Email } from '../../../channels/email/sender.ts';
import { query } from '../../../persistence/connection/database.ts';
import { sendDue } from '../../pesan/sendDue.ts';
import { START } from '../../sapu/tests/filed.ts';
import { purgeAkun } from '../../akun/purgeAkun.ts';
import { ambilJatahBalasan, JATAH_TAK_TERBUKTI } from '../jatahBalasan.ts';
import { olahDue } from '../olahPesan.ts';
import { BATAS_PENGIRIM } from '../terimaPesan.ts';
import { terimaSurat } from '../terimaSurat.ts';

const test = useTestDeps({ now: START });
const OWN = 'lapor.example.go.id';
const SITI = 'siti@example.id';
const JALAN = { ip: '192.0.2.7', helo: 'mail.example.id', pengirim: SITI };
const sent: Email[] = [];

async function made(options: SendMailOptions): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const built = await transport.sendMail({ from: SITI, to: `lapor@${OWN}`, ...options });
  return (built as unknown as { message: Buffer }).message;
}

/** Takes a mail, works on it and sends what follows; `dmarc` is what the name servers say of its sender. */
async function take(options: SendMailOptions, dmarc = 'pass'): Promise<Email[]> {
  const { deps } = test();
  const oleh = dmarc === 'pass' ? 'example.id' : null;
  const keaslian = () => Promise.resolve({ spf: 'none', dkim: 'none', dmarc, oleh });
  await terimaSurat(deps, { raw: await made(options), jalan: JALAN, ownHosts: [OWN], keaslian });
  await olahDue(deps);
  sent.length = 0;
  const sender = {
    send: (email: Email) => {
      sent.push(email);
      return Promise.resolve({ outcome: 'sent', code: 'sent' } as const);
    },
    close: () => Promise.resolve(),
  };
  await sendDue(deps, { sender, origin: `https://${OWN}` });
  return [...sent];
}

const rows = <T>(sql: string, values: readonly unknown[] = []): Promise<T[]> =>
  query<T>(test().deps.db, sql, values);
const ISI = 'Saluran air di Jalan Melati tersumbat sehingga jalan tergenang setiap hujan.';

describe('a mail', () => {
  it('becomes a laporan with its file, and the answer to its reply lands in the thread, from its sender alone', async () => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    const attachments = [{ filename: 'foto.pdf', content: pdf }];
    const replies = await take({ subject: 'Saluran tersumbat', text: ISI, messageId: '<a@x>', attachments });
    const [laporan] = await rows<{ id: string; nomor: string; judul: string; n: number }>(
      `select l.id, l.nomor, l.judul, (select count(*)::int from lampiran f where f.laporan_id = l.id) as n from laporan l where l.kanal = 'email'`,
    );
    expect(laporan).toMatchObject({ judul: 'Saluran tersumbat', n: 1 });
    expect(replies.map(({ to }) => to)).toEqual([SITI]);
    expect(replies[0]?.text).toContain(laporan?.nomor.replace(/(\d{3})(?=\d)/gu, '$1 ').slice(0, 3));
    const answered = replies[0]?.messageId ?? '';

    const reply = {
      subject: 'Re: Laporan',
      text: `Letaknya di depan warung.\n\nOn Mon wrote:\n> lama`,
      inReplyTo: answered,
    };
    await take({ ...reply, messageId: '<b@x>', from: 'orang-lain@example.id' });
    const [other] = await rows<{ isi: string }>('select isi from laporan where id = $1', [laporan?.id]);
    expect(other?.isi).not.toContain('depan warung');
    await take({ ...reply, messageId: '<c@x>' });
    const [after] = await rows<{ isi: string }>('select isi from laporan where id = $1', [laporan?.id]);
    expect(after?.isi).toContain('Letaknya di depan warung.');
    expect(after?.isi).not.toContain('lama');
    // The same mail by another server changes nothing.
    await take({ ...reply, messageId: '<c@x>' });
    const [twice] = await rows<{ isi: string }>('select isi from laporan where id = $1', [laporan?.id]);
    expect(twice).toEqual(after);
  });

  it('whose sender is disowned waits for an officer and is told nothing', async () => {
    const before = await rows('select 1 from laporan');
    expect(await take({ subject: 'x', text: `${ISI} palsu`, messageId: '<palsu@x>' }, 'fail')).toEqual([]);
    expect(await rows('select 1 from laporan')).toHaveLength(before.length);
    const [kept] = await rows(
      `select status, isi is not null as "adaIsi" from pesan_masuk where hasil = 'pengirim_palsu'`,
    );
    expect(kept).toEqual({ status: 'tidak_dipahami', adaIsi: true });
  });

  it('of forged senders makes no flood of replies: few to one address, one domain, for one network; each is worked on', async () => {
    const { deps } = test();
    const nobody = () => Promise.resolve({ spf: 'none', dkim: 'none', dmarc: 'none', oleh: null });
    const before = await rows('select 1 from laporan');
    const [told] = await rows<{ n: number }>(`select count(*)::int as n from pesan where jenis = 'balasan'`);
    for (let n = 0; n < 5; n += 1) {
      const raw = await made({
        from: 'korban@example.org',
        text: `${ISI} palsu ${n}`,
        messageId: `<banjir${n}@x>`,
      });
      const jalan = { ...JALAN, ip: `192.0.2.${n}` };
      await terimaSurat(deps, { raw, jalan, ownHosts: [OWN], keaslian: nobody });
    }
    while ((await olahDue(deps)).isMore);
    expect(await rows('select 1 from laporan')).toHaveLength(before.length + 5);
    const [after] = await rows<{ n: number }>(`select count(*)::int as n from pesan where jenis = 'balasan'`);
    expect((after?.n ?? 0) - (told?.n ?? 0)).toBe(JATAH_TAK_TERBUKTI.alamat);
    // Other addresses behind one server, then another server; neither a restart nor the hourly sweep begins anew, the next day does.
    const from = (n: number, jaringan: string, at = deps.now()): Promise<boolean> =>
      ambilJatahBalasan({ ...deps, now: () => at }, `x${n}@d${n}.example`, jaringan);
    const room = await Promise.all(Array.from({ length: 60 }, (_, n) => from(n, 'satu')));
    expect(room.filter(Boolean).length).toBeLessThanOrEqual(JATAH_TAK_TERBUKTI.jaringan);
    while (await from(room.push(true), 'satu'));
    const later = deps.now() + 3 * 3_600_000;
    await purgeAkun({ ...deps, now: () => later });
    expect(await from(99, 'satu', later)).toBe(false);
    expect(await from(99, 'dua', later)).toBe(true);
    expect(await from(99, 'satu', deps.now() + 86_400_000)).toBe(true);
    const stored = await rows<{ n: number }>(
      `select jumlah as n from percobaan_masuk where jenis = 'jatah_jaringan' order by jumlah desc limit 1`,
    );
    expect(stored[0]?.n, 'what was refused uses up nothing').toBeLessThanOrEqual(JATAH_TAK_TERBUKTI.jaringan);
  });

  it('is worked on however many others wrote under the same address without proof', async () => {
    const { deps, advance } = test();
    const from = 'korban2@example.id';
    const laporan = async (word: string): Promise<number> =>
      (await rows('select 1 from laporan where isi like $1', [`%${word}%`])).length;
    const forged = () => Promise.resolve({ spf: 'none', dkim: 'none', dmarc: 'none', oleh: null });
    for (let n = 0; n < BATAS_PENGIRIM.dekat + 2; n += 1) {
      const raw = await made({ from, text: `${ISI} tiruan ${n}`, messageId: `<tiruan${n}@x>` });
      await terimaSurat(deps, { raw, jalan: JALAN, ownHosts: [OWN], keaslian: forged });
    }
    while ((await olahDue(deps)).isMore);
    expect(await laporan('tiruan'), 'what is beyond waits for an officer').toBe(BATAS_PENGIRIM.dekat);
    await take({ subject: 'Parit', text: `${ISI} sungguhan`, messageId: '<sungguhan@x>', from });
    expect(await laporan('sungguhan')).toBe(1);
    // One's own limit stands.
    for (let n = 0; n < BATAS_PENGIRIM.dekat; n += 1)
      await take({ subject: 'x', text: `${ISI} sendiri ${n}`, messageId: `<sendiri${n}@x>`, from });
    expect(await laporan('sendiri')).toBe(BATAS_PENGIRIM.dekat - 1);
    advance(BATAS_PENGIRIM.dekatMs);
  });

  it('whose sender nobody stood up for adds words to its thread, and gives no command by a number', async () => {
    const from = 'wati@example.id';
    const sent = await take({ subject: 'Parit', text: `${ISI} parit`, messageId: '<w1@x>', from });
    const ours = sent.find(({ to }) => to === from);
    const nomor = (ours?.subject ?? '').replaceAll(/\D/gu, '');
    const isi = async (): Promise<string> =>
      (await rows<{ isi: string }>('select isi from laporan where nomor = $1', [nomor]))[0]?.isi ?? '';
    const say = (text: string, id: string, more: SendMailOptions = {}) =>
      take({ subject: 'x', text, messageId: `<${id}@x>`, from, ...more }, 'temperror');
    await say(`BALAS ${nomor} Laporan ini saya cabut kembali.`, 'w2');
    await say('BALAS Laporan ini saya cabut kembali.', 'w3');
    await say('BALAS Laporan ini saya cabut kembali.', 'w4', { subject: `Re: Laporan ${nomor}` });
    expect(await isi()).not.toContain('cabut');
    await say('Airnya berbau.', 'w6', { subject: `Re: Laporan ${nomor}` });
    expect(await isi()).toContain('Airnya berbau');
    await say('Letaknya di ujung gang.', 'w5', { inReplyTo: ours?.messageId ?? '' });
    expect(await isi()).toContain('ujung gang');
  });

  it('that a machine wrote is kept, and never answered', async () => {
    const before = await rows('select 1 from laporan');
    const headers = { 'Auto-Submitted': 'auto-replied' };
    expect(await take({ subject: 'Sedang cuti', text: ISI, messageId: '<cuti@x>', headers })).toEqual([]);
    expect(await rows('select 1 from laporan')).toHaveLength(before.length);
    expect(await rows(`select 1 from pesan_masuk where status = 'disisihkan'`)).toHaveLength(1);
  });

  it('of ours that comes back marks its message as not arrived', async () => {
    const [ours] = await take({
      subject: 'Lampu mati',
      text: `${ISI} lampu`,
      messageId: '<d@x>',
      from: 'budi@example.id',
    });
    const report = Buffer.from(
      [
        'From: MAILER-DAEMON@example.id',
        'Message-ID: <dsn@example.id>',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=bb',
        '',
        '--bb',
        'Content-Type: message/delivery-status',
        '',
        'Final-Recipient: rfc822; budi@example.id',
        'Action: failed',
        'Status: 5.1.1',
        '',
        '--bb',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: ${ours?.messageId ?? ''}`,
        '',
        '--bb--',
        '',
      ].join('\r\n'),
    );
    const { deps } = test();
    await terimaSurat(deps, { raw: report, jalan: null, ownHosts: [OWN] });
    const failed = await rows<{ galat: string }>(`select galat from pesan where 'email' = any(kanal_gagal)`);
    expect(failed.map(({ galat }) => galat)).toEqual(['email.5.1.1']);
  });

  it('without a readable sender is kept for an officer', async () => {
    const { deps } = test();
    const raw = Buffer.from(`Subject: tanpa pengirim\r\n\r\n${ISI}`);
    await terimaSurat(deps, { raw, jalan: null, ownHosts: [OWN] });
    await olahDue(deps);
    expect(
      await rows(
        `select 1 from pesan_masuk where kanal = 'email' and status in ('disisihkan', 'tidak_dipahami')`,
      ),
    ).not.toHaveLength(0);
  });
});
