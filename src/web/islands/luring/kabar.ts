/** What the worker needs of the browser to show a notice and to open its page. */
export interface Layar {
  readonly SIMPANAN: { readonly ikon: string };
  readonly registration: {
    showNotification(title: string, options: object): Promise<void>;
  };
  readonly clients: {
    matchAll(of: object): Promise<readonly { readonly url?: string; focus?(): Promise<unknown> }[]>;
    openWindow(url: string): Promise<unknown>;
  };
}

interface Kabar {
  readonly judul: string;
  readonly isi: string;
  readonly buka: string;
  readonly topik: string;
}

const UNKNOWN: Kabar = { judul: 'SP4N-LAPOR!', isi: 'Ada yang baru.', buka: '/', topik: 'kabar' };

/** Shows what was pushed. A browser takes leave away from a site that shows nothing, so what cannot be read is told as news alone. */
export function showKabar(layar: Layar, text: string | undefined): Promise<void> {
  const { judul, isi, buka, topik } = read(text);
  return layar.registration.showNotification(judul, {
    body: isi,
    tag: topik,
    renotify: true,
    icon: layar.SIMPANAN.ikon,
    data: { buka },
  });
}

/** Goes to the page of a notice: the window that shows it already, else a new one. Never to another site. */
export async function openKabar(layar: Layar, buka: unknown): Promise<void> {
  const { href } = placeOf(buka);
  const pages = await layar.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const shown = pages.find(({ url }) => url === href);
  if (shown?.focus === undefined) await layar.clients.openWindow(href);
  else await shown.focus();
}

function read(text: string | undefined): Kabar {
  try {
    const given = JSON.parse(text ?? '') as Record<string, unknown>;
    const word = (name: keyof Kabar): string => {
      const value = given[name];
      return typeof value === 'string' ? value.slice(0, 300) : UNKNOWN[name];
    };
    return {
      judul: word('judul'),
      isi: word('isi'),
      buka: placeOf(given['buka']).pathname,
      topik: word('topik'),
    };
  } catch {
    return UNKNOWN;
  }
}

function placeOf(buka: unknown): URL {
  const home = new URL('/', location.origin);
  if (typeof buka !== 'string' || !URL.canParse(buka, location.origin)) return home;
  const place = new URL(buka, location.origin);
  return place.origin === location.origin ? place : home;
}
