import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { sourceAssets } from '../../../tests/support/webDeps.ts';
import { LANGS, type Lang } from '../../messages/bahasa.ts';
import { messagesFor } from '../../messages/catalogue.ts';
import type { Page } from '../request/page.ts';
import { Bar } from './data/Bar.tsx';
import { DataTable } from './data/DataTable.tsx';
import { EmptyState } from './data/EmptyState.tsx';
import { Pagination } from './data/Pagination.tsx';
import { SummaryList } from './data/SummaryList.tsx';
import { Button, ButtonLink } from './form/Button.tsx';
import { Checkbox, Checkboxes, Radios, Select } from './form/choices.tsx';
import { ErrorSummary } from './form/ErrorSummary.tsx';
import { FileField } from './form/FileField.tsx';
import { Form } from './form/Form.tsx';
import { fieldErrors } from './form/fieldErrors.ts';
import { TextArea } from './form/TextArea.tsx';
import { DateField, TextField } from './form/TextField.tsx';
import { StatusTag, type StatusName } from './laporan/StatusTag.tsx';
import { Tenggat } from './laporan/Tenggat.tsx';
import { Thread } from './laporan/Thread.tsx';
import { Timeline } from './laporan/Timeline.tsx';
import { Layout } from './Layout.tsx';
import { Notice } from './Notice.tsx';

const EVIL = `<script>alert(1)</script>"'><img src=x onerror=y>`;
const at = Date.parse('2026-11-23T06:05:00Z');
const ENTERED = { tahap: 'penuh', buktiPada: at, punyaFaktor: false } as const;

function pageIn(lang: Lang, over: Partial<Page> = {}): Page {
  const assets = sourceAssets();
  return {
    lang,
    m: messagesFor(lang),
    path: '/lapor',
    address: 'http://127.0.0.1:3000/lapor',
    langHref: (other) => `?lang=${other}`,
    session: null,
    flash: null,
    isDemo: false,
    csrfToken: () => 'token',
    asset: (name) => assets.href(name),
    ...over,
  };
}

const page = pageIn('id');
const html = (element: Child) => String(element);

describe('escaping', () => {
  const errors = [{ path: EVIL, text: EVIL }];
  const evil = { page, name: EVIL, label: EVIL, hint: EVIL, value: EVIL, errors };
  const choices = [{ value: EVIL, label: EVIL, hint: EVIL }];
  const evilPage = pageIn('id', {
    address: EVIL,
    flash: { jenis: 'perhatian', teks: EVIL },
    session: { id: EVIL, akunId: EVIL, nama: EVIL, penugasan: [], ...ENTERED },
    csrfToken: () => EVIL,
  });

  it.each<[string, Child]>([
    [
      'Layout',
      <Layout page={evilPage} title={EVIL} description={EVIL}>
        {EVIL}
      </Layout>,
    ],
    [
      'Notice',
      <Notice page={page} kind="berhasil">
        {EVIL}
      </Notice>,
    ],
    ['ErrorSummary', <ErrorSummary page={page} errors={errors} labels={{ [EVIL]: EVIL }} />],
    ['TextField', <TextField {...evil} />],
    ['DateField', <DateField {...evil} />],
    ['TextArea', <TextArea {...evil} />],
    ['Select', <Select {...evil} choices={[...choices, { label: EVIL, choices }]} blank={EVIL} />],
    ['Radios', <Radios {...evil} choices={choices} />],
    ['Checkboxes', <Checkboxes {...evil} choices={choices} values={[EVIL]} />],
    ['Checkbox', <Checkbox {...evil} isChecked />],
    ['FileField', <FileField {...evil} max={10} accept={EVIL} />],
    [
      'Form',
      <Form page={evilPage} action={EVIL}>
        {EVIL}
      </Form>,
    ],
    [
      'Button',
      <Button name={EVIL} value={EVIL}>
        {EVIL}
      </Button>,
    ],
    ['ButtonLink', <ButtonLink href={EVIL}>{EVIL}</ButtonLink>],
    ['SummaryList', <SummaryList page={page} rows={[{ label: EVIL, value: EVIL, changeHref: EVIL }]} />],
    ['EmptyState', <EmptyState judul={EVIL} isi={EVIL} />],
    ['Pagination', <Pagination page={page} prevHref={EVIL} nextHref={EVIL} />],
    [
      'Timeline',
      <Timeline page={page} zona="WIB" steps={[{ judul: EVIL, pada: at, oleh: EVIL, isi: EVIL }]} />,
    ],
    [
      'Thread',
      <Thread
        page={page}
        zona="WIB"
        messages={[
          {
            id: EVIL,
            dari: EVIL,
            isPelapor: true,
            pada: at,
            isi: EVIL,
            tanda: EVIL,
            lampiran: [{ nama: EVIL, href: EVIL, ukuran: 1, pindai: 'bersih' }],
          },
        ]}
      />,
    ],
    [
      'DataTable',
      <DataTable
        page={page}
        caption={EVIL}
        columns={[{ judul: EVIL, cell: () => EVIL, sortHref: EVIL }]}
        rows={[1]}
      />,
    ],
  ])('%s shows text as text', (_, element) => {
    const made = html(element);
    expect(made).toContain('&lt;script&gt;');
    expect(made).not.toContain('<script>');
    expect(made).not.toContain('<img');
    expect(made).not.toMatch(/="[^"]*[<>][^"]*"/);
  });
});

describe('fields', () => {
  const errors = fieldErrors([{ code: 'input.required', path: 'lokasi.lat' }], 'id');

  it('tie label, hint and error to the input, and keep what was typed', () => {
    const made = html(
      <TextField page={page} name="lokasi.lat" label="Lintang" hint="Contoh" value="abc" errors={errors} />,
    );
    expect(made).toContain('<label class="label" for="isian-lokasi-lat">');
    expect(made).toContain('aria-describedby="isian-lokasi-lat-petunjuk isian-lokasi-lat-galat"');
    expect(made).toContain('aria-invalid="true"');
    expect(made).toContain('id="isian-lokasi-lat-galat"');
    expect(made).toContain('value="abc"');
  });

  it('say nothing of errors when there is none', () => {
    const made = html(<TextField page={page} name="judul" label="Judul" errors={errors} />);
    expect(made).not.toContain('aria-invalid');
    expect(made).not.toContain('field-error');
  });

  it('never write a password back', () => {
    expect(
      html(<TextField page={page} name="sandi" label="Sandi" type="password" value="rahasia" />),
    ).not.toContain('rahasia');
  });

  it('keep text beginning with line ends, and the choice made', () => {
    expect(html(<TextArea page={page} name="isi" label="Isi" value={'\nbaris'} />)).toContain(
      '>\n\nbaris</textarea>',
    );
    const choices = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    expect(html(<Select page={page} name="x" label="X" choices={choices} value="b" />)).toMatch(
      /value="b" selected/,
    );
    const radios = html(<Radios page={page} name="x" label="X" choices={choices} value="b" />);
    expect(radios.match(/checked/g)).toHaveLength(1);
    expect(radios).toMatch(/id="isian-x"/);
  });

  it('are listed on top with links to each', () => {
    const made = html(<ErrorSummary page={page} errors={errors} labels={{ 'lokasi.lat': 'Lintang' }} />);
    expect(made).toContain('<a href="#isian-lokasi-lat">Lintang: Bagian ini perlu diisi.</a>');
    expect(html(<ErrorSummary page={page} errors={[]} labels={{}} />)).not.toContain('section');
  });
});

describe('what a laporan shows', () => {
  it('gives each state its word and a sign', () => {
    for (const lang of LANGS) {
      const names = messagesFor(lang).status.nama;
      const made = Object.keys(names).map((status) =>
        html(<StatusTag page={pageIn(lang)} status={status as StatusName} />),
      );
      expect(made.map((tag) => /<\/svg>([^<]+)</.exec(tag)?.[1])).toEqual(Object.values(names));
      expect(new Set(made.map((tag) => /<svg.*<\/svg>/.exec(tag)?.[0])).size).toBe(6);
    }
  });

  it('tells the outcome of a finished one in words', () => {
    const made = html(<StatusTag page={page} status="selesai" hasil="dikonfirmasi" />);
    expect(made).toContain('Dinyatakan selesai oleh pelapor');
  });

  it('tells time left with the day in the zone of the clock', () => {
    const end = Date.parse('2026-11-25T23:59:59+09:00');
    const made = html(<Tenggat page={page} sisa={2} jatuhTempo={end} zona="WIT" isTerlambat={false} />);
    expect(made).toContain('2 hari kerja lagi, paling lambat Rabu, 25 November 2026');
    const late = html(<Tenggat page={page} sisa={-3} jatuhTempo={end} zona="WIT" isTerlambat />);
    expect(late).toContain('class="tenggat tenggat-terlambat"');
    expect(late).toContain('terlambat 3 hari kerja');
  });

  it('marks the last step of the path as the present one and tells how long each took', () => {
    const steps = [
      { judul: 'Dikirim', pada: at },
      { judul: 'Diteruskan', pada: at + 26 * 3_600_000, oleh: 'Admin' },
    ];
    const made = html(<Timeline page={page} zona="WITA" steps={steps} />);
    expect(made.match(/aria-current="step"/g)).toHaveLength(1);
    expect(made).toContain('oleh Admin · setelah 1 hari 2 jam');
    expect(made).toContain('Senin, 23 November 2026 pukul 14.05 WITA');
  });

  it('draws a bar with its figure in text, and none where there is nothing to divide by', () => {
    expect(html(<Bar page={page} pembilang={1} penyebut={2} />)).toMatch(
      /class="bar-value" width="60.0".*50%/,
    );
    expect(html(<Bar page={page} pembilang={0} penyebut={0} />)).toContain('–');
  });
});

describe('the frame', () => {
  it('has language, title, skip link, landmarks and a language switch', () => {
    const made = html(
      <Layout page={page} title="Lapor" hasErrors>
        <h1>Lapor</h1>
      </Layout>,
    );
    expect(made).toContain('<html lang="id">');
    expect(made).toContain('<title>Perlu diperbaiki: Lapor – SP4N-LAPOR!</title>');
    expect(made).toContain('href="#isi"');
    expect(made).toMatch(/<main id="isi"/);
    expect(made).toMatch(/<header[^]*<nav[^]*<footer/);
    expect(made).toContain('href="?lang=en" lang="en" hreflang="en">English<');
    expect(made).toContain('<a href="/lapor" aria-current="page">');
    expect(made).toContain('href="/masuk?next=%2Flapor"');
  });

  it('shows officers their queue and lets them sign out by a form', () => {
    const session = {
      id: 's',
      akunId: 'a',
      nama: 'Budi',
      penugasan: [{ peran: 'admin_instansi', badan: 'KT-63.71' }],
      ...ENTERED,
    } as const;
    const made = html(<Layout page={pageIn('id', { session })} title="x" />);
    expect(made).toContain('href="/petugas"');
    expect(made).toMatch(/<form method="post" action="\/keluar"/);
  });

  it('rings the bell with its count for whoever is signed in', () => {
    const bell = (unread?: number) =>
      html(<Layout page={pageIn('id', { bell: unread === undefined ? undefined : { unread } })} title="x" />);
    expect(bell()).not.toContain('class="bell"');
    expect(bell(0)).toContain('Pemberitahuan, semua sudah dibaca');
    expect(bell(0)).not.toContain('bell-count');
    expect(bell(3)).toMatch(/Pemberitahuan, 3 belum dibaca.*bell-count" aria-hidden="true">3</);
    expect(bell(1200)).toMatch(/1\.200 belum dibaca.*>99\+</);
  });

  it('names one address for search engines, and none of a person', () => {
    const made = html(<Layout page={page} title="x" />);
    expect(made).toContain('<link rel="canonical" href="http://127.0.0.1:3000/lapor"/>');
    expect(made).toContain(
      '<link rel="alternate" hreflang="en" href="http://127.0.0.1:3000/lapor?lang=en"/>',
    );
    const session = { id: 's', akunId: 'a', nama: 'Budi', penugasan: [], ...ENTERED };
    for (const closed of [
      html(<Layout page={pageIn('id', { session })} title="x" />),
      html(<Layout page={page} title="x" isIndexed={false} />),
    ]) {
      expect(closed).toContain('<meta name="robots" content="noindex"/>');
      expect(closed).not.toContain('canonical');
    }
  });
});

describe('a table that stacks on a phone', () => {
  it('keeps its roles and names the column in each cell', () => {
    const made = html(
      <DataTable
        page={page}
        caption="Petugas"
        isStacked
        columns={[
          { judul: 'Nama', cell: () => 'Budi' },
          { judul: 'Peran', cell: () => 'Admin' },
        ]}
        rows={[1]}
      />,
    );
    expect(made).toContain('<td role="cell" data-judul="Peran">Admin</td>');
    expect(made).toContain('<th scope="row" role="rowheader">Budi</th>');
    expect(made).not.toContain('tabindex');
  });
});
