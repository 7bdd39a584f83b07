import { createTransport, type SendMailOptions } from 'nodemailer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMail } from './readMail.ts';
import { wordsOf } from './wordsOf.ts';

const OWN = ['lapor.example.go.id'];

async function made(options: SendMailOptions): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const sent = await transport.sendMail({ to: 'lapor@lapor.example.go.id', ...options });
  return (sent as unknown as { message: Buffer }).message;
}

const read = async (options: SendMailOptions) => readMail(await made(options), OWN);

describe('a mail from a person', () => {
  test('gives sender, subject, words and files', async () => {
    const photo = Buffer.alloc(20_000, 1);
    const mail = await read({
      from: 'Siti <Siti@Example.ID>',
      subject: 'Jalan  berlubang\n di Banjarmasin',
      text: 'Lubang di depan pasar.\n\nDikirim dari iPhone saya',
      attachments: [{ filename: 'foto 1.jpg', content: photo }],
    });
    expect(mail).toMatchObject({
      dari: 'siti@example.id',
      subjek: 'Jalan berlubang di Banjarmasin',
      teks: 'Lubang di depan pasar.',
      otomatis: null,
      pantulan: null,
    });
    expect(mail.berkas).toEqual([{ nama: 'foto 1.jpg', isi: photo }]);
  });

  test('of HTML alone the words are read, without its scripts and addresses of pictures', async () => {
    const mail = await read({
      from: 'a@b.id',
      html: '<p>Lampu <b>mati</b></p><script>alert(1)</script><img src="http://x.id/a.png">',
    });
    expect(mail.teks).toContain('Lampu mati');
    expect(mail.teks).not.toMatch(/alert|http/u);
  });

  test('of HTML beside a photo too, as most phones send it', async () => {
    const photo = Buffer.alloc(20_000, 1);
    const mail = await read({
      from: 'a@b.id',
      html: '<p>Lampu <b>mati</b></p>',
      attachments: [{ filename: 'foto.jpg', content: photo }],
    });
    expect(mail.teks).toBe('Lampu mati');
    expect(mail.berkas).toHaveLength(1);
  });

  test.each([
    ['without the line between its parts', ''],
    ['with another line than it says', '; boundary="lain"'],
    ['with no end of its head', null],
  ])('%s keeps its words and files', async (_, attribute) => {
    const parts = [
      '--b1\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nTGFtcHUgbWF0aQ==\r\n',
      '--b1\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--b1--',
    ].join('');
    const raw =
      attribute === null
        ? 'From: A <a@b.id>\r\nLampu mati\r\n'
        : `From: A <a@b.id>\r\nContent-Type: multipart/mixed${attribute}\r\n\r\n${parts}`;
    const mail = await readMail(Buffer.from(raw), OWN);
    expect(mail).toMatchObject({ dari: 'a@b.id', teks: 'Lampu mati' });
    expect(mail.berkas).toHaveLength(attribute === null ? 0 : 1);
  });

  test('with a flood of lines in its head keeps its sender', async () => {
    const raw = Buffer.from(`From: A <a@b.id>\r\n${'X-A: b\r\n'.repeat(100_000)}\r\nLampu mati`);
    expect(await readMail(raw, OWN)).toMatchObject({ dari: 'a@b.id', otomatis: null });
  });

  test('a photo inside the text is a file, the small sign of a signature is none', async () => {
    const inline = (size: number, cid: string) => ({
      filename: `${cid}.png`,
      content: Buffer.alloc(size, 2),
      cid,
    });
    const mail = await read({
      from: 'a@b.id',
      html: '<p>Lihat <img src="cid:besar"><img src="cid:kecil"></p>',
      attachments: [inline(30_000, 'besar'), inline(900, 'kecil')],
    });
    expect(mail.berkas.map(({ nama }) => nama)).toEqual(['besar.png']);
  });

  test('the same mail by another path is the same, another sender under its Message-ID is not', async () => {
    const one = await made({ from: 'a@b.id', messageId: '<x@y>', text: 'satu' });
    const again = Buffer.concat([Buffer.from('Received: from somewhere\r\n'), one]);
    const other = await made({ from: 'c@d.id', messageId: '<x@y>', text: 'satu' });
    const ids = await Promise.all([one, again, other].map(async (raw) => (await readMail(raw, OWN)).idAsal));
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('without Message-ID its own content tells it apart', async () => {
    // Of a day that nobody can read as well.
    const bare = (text: string) => Buffer.from(`From: a@b.id\r\nSubject: x\r\nDate: kemarin\r\n\r\n${text}`);
    const ids = await Promise.all(
      [bare('satu'), Buffer.concat([Buffer.from('Received: y\r\n'), bare('satu')]), bare('dua')].map(
        async (raw) => (await readMail(raw, OWN)).idAsal,
      ),
    );
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});

describe('a reply', () => {
  test.each([
    ['> Laporan Anda\n> dijawab', 'Pada Sen, 5 Jan 2026 pukul 10.00 SP4N-LAPOR! <l@x.go.id>\nmenulis:\n\n'],
    ['> quoted', 'On Mon, Jan 5, 2026 at 10:00 AM SP4N <l@x.go.id> wrote:\n\n'],
    ['Isi surat lama', '________________________________\nDari: SP4N\nDikirim: Senin\nKepada: Budi\n\n'],
    ['Isi surat lama', '-----Pesan Asli-----\nDari: SP4N\n'],
  ])('leaves out what it quotes: %j', async (quoted, head) => {
    const mail = await read({
      from: 'a@b.id',
      inReplyTo: '<abc@lapor.example.go.id>',
      references: ['<lama@x>', '<abc@lapor.example.go.id>'],
      text: `Masih berlubang.\nMohon dicek.\n\n${head}${quoted}\n`,
    });
    expect(mail.teks).toBe('Masih berlubang.\nMohon dicek.');
    expect(mail.rujukan).toEqual(['abc@lapor.example.go.id', 'lama@x']);
  });

  test('words that only look like a quote stay', () => {
    const words = 'Pada hari Senin kepala desa menulis:\njalan akan diperbaiki.';
    expect(wordsOf(words, { isReply: true })).toBe(words);
  });

  test('nothing but quotes stays whole rather than empty', () => {
    expect(wordsOf('> semua kutipan', { isReply: true })).toBe('> semua kutipan');
  });
});

describe('a machine', () => {
  test.each([
    ['balasan_otomatis', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['balasan_otomatis', { headers: { 'X-Autoreply': 'yes' } }],
    ['balasan_otomatis', { headers: { Precedence: 'auto_reply' } }],
    ['balasan_otomatis', { from: 'MAILER-DAEMON@b.id' }],
    ['balasan_otomatis', { from: 'no-reply@b.id' }],
    ['milis', { headers: { 'List-Id': '<milis.b.id>' } }],
    ['milis', { headers: { Precedence: 'bulk' } }],
    ['gema', { messageId: '<abc@lapor.example.go.id>' }],
    [null, { headers: { 'Auto-Submitted': 'no' } }],
    [null, { from: 'norepliansyah@b.id' }],
  ])('is told from a person: %s %j', async (otomatis, options) => {
    expect((await read({ from: 'a@b.id', text: 'x', ...options })).otomatis).toBe(otomatis);
  });

  test('a mail that goes in circles ends', async () => {
    const raw = await made({ from: 'a@b.id', text: 'x' });
    const hops = Buffer.from('Received: from a by b\r\n'.repeat(31));
    expect((await readMail(Buffer.concat([hops, raw]), OWN)).otomatis).toBe('gema');
  });

  test.each([
    ['failed', '5.1.1', true],
    ['delayed', '4.4.1', false],
  ])('a report of delivery names the mail that came back: %s', async (action, status, isTetap) => {
    const raw = Buffer.from(
      [
        'From: MAILER-DAEMON@b.id',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=bb',
        '',
        '--bb',
        'Content-Type: text/plain',
        '',
        'Not delivered.',
        '--bb',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; b.id',
        '',
        'Final-Recipient: rfc822; siti@b.id',
        `Action: ${action}`,
        `Status: ${status}`,
        '',
        '--bb',
        'Content-Type: text/rfc822-headers',
        '',
        'Message-ID: <abc@lapor.example.go.id>',
        'Subject: x',
        '',
        '--bb--',
        '',
      ].join('\r\n'),
    );
    const mail = await readMail(raw, OWN);
    expect(mail.otomatis).toBe('pantulan');
    expect(mail.pantulan).toEqual({ messageId: 'abc@lapor.example.go.id', status, isTetap });
    expect(mail.berkas).toEqual([]);
  });
});

describe('whatever is sent', () => {
  const pieces = fc.constantFrom(
    'From: a@b.id\r\n',
    'From: "\r\n',
    'Subject: =?utf-8?B?////?=\r\n',
    'Subject: =?x-none?Q?=FF?=\r\n',
    'Content-Type: multipart/mixed; boundary="b"\r\n',
    'Content-Type: multipart/mixed; boundary=\r\n',
    'Content-Type: text/html; charset=utf-7\r\n',
    'Content-Type: message/delivery-status\r\n',
    'Content-Transfer-Encoding: base64\r\n',
    "Content-Disposition: attachment; filename*=utf-8''%ff\r\n",
    'In-Reply-To: <a@b> <c\r\n',
    'Message-ID: <>\r\n',
    '\r\n',
    '--b\r\n',
    '--b--\r\n',
    'Pada x menulis:\r\n> y\r\n',
    '\0\u202E\r\n',
  );
  const mails = fc
    .array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ maxLength: 60 })), { maxLength: 25 })
    .map((parts) => Buffer.from(parts.join('')));

  test('is read without a fault, twice the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          mails,
          fc.uint8Array({ maxLength: 300 }).map((one) => Buffer.from(one)),
        ),
        async (raw) => {
          const mail = await readMail(raw, OWN);
          expect(mail.idAsal).toMatch(/^[0-9a-f]{64}$/u);
          expect(mail.teks).not.toContain('\0');
          expect(await readMail(raw, OWN)).toEqual(mail);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('long lines of quotes and markers take no longer than their length', () => {
    const evil = (size: number): readonly string[] => [
      '>'.repeat(size / 2),
      `Pada ${'a '.repeat(size / 3)}menulis:`,
      'On '.repeat(size / 3),
      '_'.repeat(size),
      `${'\n'.repeat(size)}x`,
      `${' \u2028\n'.repeat(size / 3)}x`,
    ];
    // the quickest of three, and as many letters in either: what else the machine does weighs on both
    const quickest = (size: number, times: number): number => {
      const runs = [0, 1, 2].map(() => {
        const began = performance.now();
        for (let i = 0; i < times; i += 1)
          for (const text of evil(size))
            expect(wordsOf(text, { isReply: true }).length).toBeLessThanOrEqual(60_000);
        return performance.now() - began;
      });
      return Math.min(...runs);
    };
    expect(quickest(56_000, 1) / quickest(7_000, 8)).toBeLessThan(4);
  });
});
