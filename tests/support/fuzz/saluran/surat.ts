import type { Acak } from '../acak.ts';
import { teks } from '../nilai.ts';

/** A mail from the grammar: its bytes, and a word of its person that must be found again when nothing touched its bytes. */
interface SuratAcak {
  readonly raw: Buffer;
  readonly kata: string | null;
}

const CRLF = '\r\n';
const CHARSET = [
  'utf-8',
  'us-ascii',
  'iso-8859-1',
  'windows-1252',
  'x-tidak-ada',
  '',
  'utf-7',
  'UTF8"',
  '\0',
];
const DARI = [
  'Siti <siti@example.id>',
  'siti@example.id',
  '"Siti, Ibu" <SITI@Example.ID>',
  '=?utf-8?B?U2l0aQ==?= <siti@example.id>',
  'a@b.id, c@d.id',
  'grup: a@b.id;',
  '<>',
  'MAILER-DAEMON@b.id',
  'siti@[127.0.0.1]',
  'siti(catatan)@example.id',
];
const JUDUL = [
  'Lampu jalan mati',
  'Re: Laporan #123 456 785',
  '=?utf-8?Q?Jalan_berlubang_=F0=9F=98=9F?=',
  '=?iso-8859-1?Q?=E9t=E9?= =?x-aneh?Q?=ZZ?= =?utf-8?B?@@@@?=',
  '=?utf-8?B?' + 'QUFB'.repeat(40) + '?=',
  '=?utf-8?Q??= =??= =?utf-8?',
  '',
];
const KEPALA: readonly (readonly [string, readonly string[]])[] = [
  ['Message-ID', ['<a@x>', '<a@x', '<>', '<lapor@lapor.test>', `<${'x'.repeat(300)}@x>`]],
  ['In-Reply-To', ['<a@x>', '<a@x> <b@x>', 'halo', '<\0@x>']],
  ['References', ['<a@x> <b@x>', '<a@x>,<b@x>', '<r@x> '.repeat(80)]],
  ['Date', ['Fri, 20 Nov 2026 10:00:00 +0700', 'kemarin', '99 Xyz 0000', '']],
  ['Auto-Submitted', ['no', 'auto-replied', 'auto-generated; x=y']],
  ['Precedence', ['bulk', 'normal', 'auto_reply']],
  ['List-Id', ['<milis.example.id>']],
  [
    'Authentication-Results',
    ['mx.id; dmarc=pass header.from=example.id', ';;;;', 'x; spf=pass; dkim=fail ('],
  ],
  [
    'DKIM-Signature',
    ['v=1; a=rsa-sha256; d=example.id; s=s; h=from; bh=x; b=y', 'v=;;=', `b=${'A'.repeat(500)}`],
  ],
  ['Received', ['from a by b', 'x'.repeat(900)]],
  ['MIME-Version', ['1.0', '9']],
];

/** A tree of parts under a head of lines, wounded in its frame; one in three is wounded in its bytes as well. */
export function suratAcak(acak: Acak): SuratAcak {
  acak.isTenang = acak.satuDari(2);
  const kata = `zqkata${acak.int(1e9)}`;
  const { kepala, isi } = bagian(acak, kata, acak.satuDari(20) ? 12 : 3, true);
  const lines = [...kepalaSurat(acak), ...kepala];
  const eol = acak.satuDari(8) ? '\n' : CRLF;
  const raw = Buffer.from(
    [...lines, '', isi].join(CRLF).replaceAll(CRLF, eol),
    acak.satuDari(4) ? 'latin1' : 'utf8',
  );
  if (!acak.satuDari(3)) return { raw, kata };
  return { raw: lukai(acak, raw), kata: null };
}

function kepalaSurat(acak: Acak): string[] {
  const lines = acak.satuDari(12) ? [] : [`From: ${satu(acak, DARI)}`];
  if (!acak.satuDari(8)) lines.push(`Subject: ${satu(acak, JUDUL)}`);
  for (const [nama, nilai] of KEPALA) if (acak.satuDari(3)) lines.push(`${nama}: ${satu(acak, nilai)}`);
  // A flood of lines, doubled ones, lines that are none.
  if (acak.satuDari(25))
    lines.push(...Array.from({ length: acak.int(400) }, (_, n) => `X-Banjir-${n % 7}: ${n}`));
  if (acak.satuDari(10)) lines.push(...lines);
  // An empty one would end the head: what follows is then words, whatever it calls itself.
  if (acak.satuDari(12)) lines.splice(acak.int(lines.length + 1), 0, satuBaris(acak) || 'bukan kepala');
  if (acak.satuDari(12)) lines.push(`X-Lipat: a${CRLF}\t${satuBaris(acak)}${CRLF} b`);
  return lines;
}

interface Bagian {
  readonly kepala: readonly string[];
  readonly isi: string;
}

/** One part of the tree; the word stands in the first text of it. */
function bagian(acak: Acak, kata: string, depth: number, isPertama: boolean): Bagian {
  const pilihan = isPertama ? acak.int(depth > 0 ? 8 : 4) : 3 + acak.int(depth > 0 ? 6 : 3);
  if (pilihan >= 6 && depth > 0) return gabungan(acak, kata, depth);
  if (isPertama || pilihan === 3) return tulisan(acak, isPertama ? kata : 'lain');
  const jenis = acak.pilih([
    'image/jpeg',
    'application/pdf',
    'text/calendar',
    'application/ms-tnef',
    'aneh',
    '',
  ]);
  const nama = acak.satuDari(2) ? satuBaris(acak) : 'foto.jpg';
  return {
    kepala: [
      `Content-Type: ${jenis}; name="${nama}"`,
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(nama.toWellFormed())}`,
      'Content-Transfer-Encoding: base64',
    ],
    isi: rusakBasis(acak, Buffer.from(teks(acak)).toString('base64')),
  };
}

/** Words under a coding that is right, unknown or wrong; they are in ASCII, so that a wrong one still leaves them readable. */
function tulisan(acak: Acak, kata: string, isHtml = acak.satuDari(5)): Bagian {
  const words = `${kata} Lampu jalan di depan pasar mati.${CRLF}${acak.satuDari(4) ? satuBaris(acak) : ''}`;
  const text = isHtml ? `<p>${words.replaceAll('<', '&lt;')}</p><script>1</script>` : words;
  const sandi = acak.pilih(['7bit', '8bit', 'quoted-printable', 'base64', '', 'base65', 'x-uuencode']);
  const isi =
    sandi === 'base64'
      ? Buffer.from(text).toString('base64')
      : sandi === 'quoted-printable'
        ? text.replaceAll('=', '=3D').replaceAll('.', acak.satuDari(2) ? '=2E' : '.') +
          (acak.satuDari(3) ? '=ZZ=' : '')
        : text;
  const aliran = acak.satuDari(6) ? '; format=flowed' : '';
  const kepala = [`Content-Type: text/${isHtml ? 'html' : 'plain'}; charset=${acak.pilih(CHARSET)}${aliran}`];
  return { kepala: sandi === '' ? kepala : [...kepala, `Content-Transfer-Encoding: ${sandi}`], isi };
}

/** Several parts, the lines between them now and then wrong, doubled or left out. */
function gabungan(acak: Acak, kata: string, depth: number): Bagian {
  const batas = acak.pilih(['b1', '=_b 2', 'x'.repeat(90), "a'()+_,-./:=?"]) + acak.int(1000);
  const jenis = acak.pilih(['mixed', 'alternative', 'related', 'signed', 'report', 'aneh']);
  const many = acak.satuDari(30) ? 40 : 1 + acak.int(3);
  // Alternatives say the same, the plainest first.
  const isSama = jenis === 'alternative';
  const parts = Array.from({ length: many }, (_, n) =>
    isSama ? tulisan(acak, kata, n > 0) : bagian(acak, kata, depth - 1, n === 0),
  );
  const salah = acak.int(14);
  const garis = salah === 0 ? `${batas}x` : batas;
  const isi = parts
    .map(({ kepala, isi: dalam }) => [`--${garis}`, ...kepala, '', dalam].join(CRLF))
    .join(salah === 1 ? `${CRLF}--${garis}${CRLF}` : CRLF);
  const akhir =
    salah === 2 ? '' : salah === 3 ? `${CRLF}--${garis}--${CRLF}--${garis}--` : `${CRLF}--${garis}--${CRLF}`;
  const atribut = salah === 4 ? '' : salah === 5 ? '; boundary=' : `; boundary="${batas}"`;
  return { kepala: [`Content-Type: multipart/${jenis}${atribut}`], isi: `${isi}${akhir}` };
}

function rusakBasis(acak: Acak, text: string): string {
  if (!acak.satuDari(3)) return text;
  const at = acak.int(text.length + 1);
  return (
    text.slice(0, at) +
    acak.pilih(['!', '====', '\0', CRLF + CRLF, '\u00ff', '']) +
    text.slice(at + acak.int(3))
  );
}

/** Bytes moved, cut, doubled. */
function lukai(acak: Acak, raw: Buffer): Buffer {
  const at = acak.int(raw.length + 1);
  switch (acak.int(4)) {
    case 0:
      return raw.subarray(0, at);
    case 1:
      return Buffer.concat([raw.subarray(0, at), raw.subarray(acak.int(raw.length + 1))]);
    case 2:
      return Buffer.concat([raw.subarray(0, at), Buffer.from(teks(acak)), raw.subarray(at)]);
    default: {
      const moved = Buffer.from(raw);
      for (let n = 0; n < 1 + acak.int(12) && moved.length > 0; n += 1)
        moved[acak.int(moved.length)] = acak.int(256);
      return moved;
    }
  }
}

/** Mostly one that fits; else noise on one line. */
function satu(acak: Acak, list: readonly string[]): string {
  return acak.satuDari(6) ? satuBaris(acak) : acak.pilih(list);
}

function satuBaris(acak: Acak): string {
  return teks(acak)
    .replaceAll(/[\r\n]+/g, ' ')
    .slice(0, 400);
}
