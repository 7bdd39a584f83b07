import { formatTanggal } from '../../messages/format/tanggal.ts';
import type { Page } from '../request/page.ts';

type LinkKey = keyof Page['m']['umum']['kaki']['tautan'];

/** What one looks for at the foot of a page, in three groups. */
const GROUPS: readonly {
  readonly judul: keyof Page['m']['umum']['kaki']['kelompok'];
  readonly links: readonly (readonly [LinkKey, string])[];
}[] = [
  {
    judul: 'bantuan',
    links: [
      ['tanyaJawab', '/tanya-jawab'],
      ['caraMelapor', '/cara-melapor'],
      ['kontak', '/kontak'],
    ],
  },
  {
    judul: 'aturan',
    links: [
      ['privasi', '/privasi'],
      ['ketentuan', '/ketentuan'],
      ['aksesibilitas', '/aksesibilitas'],
    ],
  },
  {
    judul: 'terbuka',
    links: [
      ['dataTerbuka', '/data-terbuka'],
      ['api', '/pengembang'],
      ['tentang', '/tentang'],
    ],
  },
];

/** Help, rules, open data; who answers for the site; on paper the address of the page. */
export function SiteFooter({ page }: { page: Page }) {
  const { kaki } = page.m.umum;
  return (
    <footer class="site-footer">
      <div class="bar">
        <h2 class="hidden">{kaki.judul}</h2>
        {page.isDemo ? <p class="demo-line">{page.m.umum.dataDemo}</p> : null}
        <nav class="footer-links" aria-label={kaki.tautanJudul}>
          {GROUPS.map(({ judul, links }) => (
            <div>
              <h3>{kaki.kelompok[judul]}</h3>
              <ul>
                {links.map(([key, href]) => (
                  <li>
                    <a href={href}>{kaki.tautan[key]}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <p>{kaki.gratis}</p>
        <p>{kaki.penanggungJawab}</p>
        <PrintLine page={page} />
      </div>
    </footer>
  );
}

function PrintLine({ page }: { page: Page }) {
  const { kaki } = page.m.umum;
  if (page.address === null) return null;
  const day = page.hariIni === undefined ? null : formatTanggal(page.hariIni, page.lang);
  return (
    <p class="print-only">
      {kaki.dicetak(page.address)}
      {day === null ? null : <>. {kaki.keadaan(day)}</>}
    </p>
  );
}
