import { LANGS } from '../../messages/bahasa.ts';
import type { Page } from '../request/page.ts';
import { Form } from './form/Form.tsx';
import { Icon } from './Icon.tsx';

type NavKey = keyof Page['m']['umum']['navigasi'];

const PUBLIC_NAV: readonly (readonly [NavKey, string])[] = [
  ['lapor', '/lapor'],
  ['lacak', '/lacak'],
  ['laporan', '/laporan'],
  ['statistik', '/statistik'],
  ['instansi', '/instansi'],
  ['tentang', '/tentang'],
];

/**
 * Name, search by number or word, language switch, notifications, who is signed in, navigation. On a phone all but name and bell wait
 * behind one button that works without script; a browser that does not know popovers shows them at once.
 */
export function SiteHeader({ page }: { page: Page }) {
  const { umum } = page.m;
  // Before the second factor is set up no way leads anywhere else (pipeline/setUpFirst.tsx).
  const isSettingUp = page.session?.tahap === 'pasang';
  return (
    <header class="site-header">
      <div class="bar">
        <a class="site-name" href="/">
          SP4N <span>LAPOR!</span>
          <span class="hidden">, {umum.navigasi.beranda}</span>
        </a>
        {isSettingUp ? null : (page.gap?.('lonceng') ?? <BellLink page={page} />)}
        <button class="button button-biasa menu-button" type="button" popovertarget="menu">
          {umum.menu}
        </button>
        <div class="menu" id="menu" popover="auto">
          {isSettingUp ? null : <SiteSearch page={page} />}
          <div class="account">
            {languagesBeside(page).map(([kode, nama]) => (
              <a class="language" href={page.langHref(kode)} lang={kode} hreflang={kode}>
                {nama}
              </a>
            ))}
            {page.gap?.('akun') ?? <SignInState page={page} />}
          </div>
          {isSettingUp ? null : <MainNav page={page} />}
        </div>
      </div>
    </header>
  );
}

function MainNav({ page }: { page: Page }) {
  const { umum } = page.m;
  return (
    <nav class="main-nav" aria-label={umum.navigasiUtama}>
      <ul class="nav">
        {navFor(page).map(([key, href]) => (
          <li>
            <a href={href} {...(isHere(page, href) ? { 'aria-current': 'page' } : {})}>
              {umum.navigasi[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Every language but the one that the page is in. */
function languagesBeside(page: Page): readonly (readonly [kode: string, nama: string])[] {
  const here = page.bahasa ?? page.lang;
  const whole = LANGS.filter((lang) => lang !== here).map(
    (lang) => [lang, page.m.umum.namaBahasa[lang]] as const,
  );
  return [...whole, ...(page.bahasaLain ?? [])];
}

function SiteSearch({ page }: { page: Page }) {
  const { cari } = page.m.umum;
  return (
    <search class="site-search">
      <form method="get" action="/cari">
        <input
          class="input"
          type="search"
          name="q"
          aria-label={cari.label}
          placeholder={cari.label}
          autocomplete="off"
        />
        <button type="submit" class="button button-biasa">
          <Icon name="search" />
          <span class="hidden">{cari.tombol}</span>
        </button>
      </form>
    </search>
  );
}

/** How many notices wait; nothing where nobody is signed in. */
export function BellLink({ page }: { page: Page }) {
  if (!page.bell) return null;
  const { unread } = page.bell;
  return (
    <a class="bell" href="/saya/pemberitahuan">
      <Icon name="bell" />
      <span class="hidden">{page.m.umum.pemberitahuan(unread)}</span>
      {unread === 0 ? null : (
        <span class="bell-count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </a>
  );
}

/** Who is signed in, or the way to do so. */
export function SignInState({ page }: { page: Page }) {
  const { umum } = page.m;
  if (!page.session) return <a href={`/masuk${returnTo(page)}`}>{umum.masuk}</a>;
  return (
    <Form page={page} action="/keluar" class="sign-out">
      <a class="by-people" href="/saya/profil">
        {umum.masukSebagai(page.session.nama)}
      </a>
      <button class="link" type="submit">
        {umum.keluar}
      </button>
    </Form>
  );
}

/** Whoever signs in comes back to the page they were on; pages of an account or with a secret in their address are no place for that. */
function returnTo({ path, address }: Page): string {
  // An error page is the same at every address (interfaces §4).
  if (address === null) return '';
  const isPlace = /^\/(laporan|lapor|instansi|statistik|peringkat|lacak)(\/[\w.-]+)*$/.test(path);
  return isPlace ? `?next=${encodeURIComponent(path)}` : '';
}

/** Officers find their work first; the links only show the way, each page checks who may enter. */
function navFor(page: Page): readonly (readonly [NavKey, string])[] {
  if (!page.session) return PUBLIC_NAV;
  const isOfficer = page.session.penugasan.some(({ peran }) => peran !== 'pelapor' && peran !== 'pengembang');
  return isOfficer
    ? [
        ['petugas', '/petugas'],
        ['monev', '/monev'],
        ['pengawasan', '/pengawasan'],
        ['pengaturan', '/pengaturan'],
        ['laporan', '/laporan'],
        ['statistik', '/statistik'],
      ]
    : [['saya', '/saya'], ...PUBLIC_NAV];
}

function isHere(page: Page, href: string): boolean {
  return page.path === href || page.path.startsWith(`${href}/`);
}
