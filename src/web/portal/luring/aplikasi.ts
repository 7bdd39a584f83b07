import type { Page } from '../../request/page.ts';

/** The web app manifest (W3C): name, pictures, where it begins, what other apps may hand over. */
export function aplikasiOf(page: Page): object {
  const words = page.m.portal.luring.aplikasi;
  return {
    id: '/',
    name: words.nama,
    short_name: 'LAPOR!',
    description: words.arti,
    lang: page.lang,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#8a1c1c',
    categories: ['government', 'utilities'],
    icons: [
      { src: page.asset('ikon-192.png'), sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: page.asset('ikon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: page.asset('ikon-tepi-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: words.lapor, url: '/lapor' },
      { name: words.luring, url: '/luring' },
      { name: words.lacak, url: '/lacak' },
    ],
    share_target: {
      action: '/lapor/bagikan',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        title: 'title',
        text: 'text',
        url: 'url',
        files: [{ name: 'berkas', accept: ['image/*', 'video/*', 'audio/*', 'application/pdf'] }],
      },
    },
  };
}
