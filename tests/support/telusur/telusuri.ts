import {
  daftarOn,
  figuresOn,
  isList,
  linksOn,
  loneNumbersOn,
  loneSentencesOn,
  unmarkedOn,
  type Angka,
  type Daftar,
} from './halaman.ts';
import type { Pembaca } from './pembaca.ts';

export interface Takaran {
  /** Pages of one shape that are opened, and how many in all. */
  readonly perBentuk: number;
  readonly halaman: number;
  /** Links followed on one page. */
  readonly perHalaman: number;
  /** Lists that are paged through to their end. */
  readonly dijelajahi: number;
  /** 0 <= x < 1. */
  readonly acak: () => number;
}

export interface Hasil {
  halaman: number;
  daftar: number;
  baris: number;
  readonly salah: string[];
  /** `route › table › column` of numbers in tables without a list, with one of them. */
  readonly tanpaDaftar: Map<string, string>;
}

/** More rows than these are not counted one by one. */
const BARIS_MAX = 400;

/** Follows the figures of one reader from page to page, and each to its list. */
export class Telusur {
  readonly hasil: Hasil = { halaman: 0, daftar: 0, baris: 0, salah: [], tanpaDaftar: new Map() };
  private readonly bentuk = new Map<string, number>();
  private readonly sudah = new Map<string, number | 'ada'>();
  private jelajah: number;
  private readonly pembaca: Pembaca;
  private readonly rute: readonly (readonly [string, RegExp])[];
  private readonly takaran: Takaran;

  constructor(pembaca: Pembaca, rute: readonly string[], takaran: Takaran) {
    this.pembaca = pembaca;
    this.takaran = takaran;
    this.jelajah = takaran.dijelajahi;
    this.rute = rute.map((path) => [path, new RegExp(`^${path.replaceAll(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`)]);
  }

  /** Opens these pages, then those that they lead to, `dalam` steps away. */
  async telusuri(mulai: readonly string[], dalam: number): Promise<Hasil> {
    let pages = mulai;
    for (let step = 0; step <= dalam; step += 1) {
      const found: string[] = [];
      for (const page of pages) found.push(...(await this.buka(page, step > 0)));
      pages = acak(found, this.takaran.acak);
    }
    return this.hasil;
  }

  private async buka(path: string, isLinked: boolean): Promise<readonly string[]> {
    const shape = this.shapeOf(path);
    const times = this.bentuk.get(shape) ?? 0;
    if (times >= this.takaran.perBentuk || this.hasil.halaman >= this.takaran.halaman) return [];
    this.bentuk.set(shape, times + 1);
    const { status, text } = await this.pembaca.buka(path);
    if (status >= (isLinked ? 400 : 500)) this.salah(path, `status ${status}`);
    if (status !== 200 || !text.includes('<main')) return [];
    this.hasil.halaman += 1;
    for (const one of unmarkedOn(text)) this.salah(path, `unmarked ${one}`);
    if (path.includes('per_tanggal=')) this.lampau(path, text);
    else this.catatTanpa(path, text);
    const angka = acak(figuresOn(text), this.takaran.acak).slice(0, this.takaran.perHalaman);
    for (const one of angka) await this.ikuti(path, one);
    return linksOn(text).filter((href) => isFigurePage(href));
  }

  /** Lists show now, so that a past state has none. */
  private lampau(path: string, text: string): void {
    for (const { href } of figuresOn(text)) {
      if (/^\/(?:laporan|petugas)\?/.test(href)) this.salah(path, `a past state leads to ${href}`);
    }
  }

  private catatTanpa(path: string, text: string): void {
    const route = this.routeOf(path);
    for (const { judul, kolom, teks } of loneNumbersOn(text))
      this.hasil.tanpaDaftar.set(`${route} › ${kolom}`, `${judul}: ${teks} (${path})`);
    for (const words of loneSentencesOn(text))
      this.hasil.tanpaDaftar.set(`${route} › kalimat`, `${words} (${path})`);
  }

  /** A figure's list must come to what the figure says. */
  private async ikuti(from: string, { href, jumlah, teks, hanyaTerlihat }: Angka): Promise<void> {
    const printed = /^\d{1,3}(?:\.\d{3})*$/.test(teks) ? Number(teks.replaceAll('.', '')) : null;
    if (printed !== null && jumlah !== 'ada' && printed !== jumlah)
      this.salah(from, `prints ${teks} and means ${jumlah}`);
    const key = hanyaTerlihat ? `terlihat ${href}` : href;
    const before = this.sudah.get(key);
    if (before !== undefined) {
      if (before !== jumlah && jumlah !== 'ada' && before !== 'ada')
        this.salah(from, `${href} is ${jumlah} here and ${before} elsewhere`);
      return;
    }
    this.sudah.set(key, jumlah);
    const { status, text } = await this.pembaca.buka(href);
    this.hasil.daftar += 1;
    if (status !== 200) return this.salah(from, `“${teks}” leads to ${href}: ${status}`);
    const { total, nomor, next } = daftarOn(href, text);
    const isWhole = total === null || (this.jelajah > 0 && total.terlihat <= BARIS_MAX);
    const all = isWhole ? await this.semua(href, nomor, next) : null;
    if (all !== null) {
      this.jelajah -= 1;
      this.hasil.baris += all.length;
      if (new Set(all).size !== all.length) this.salah(href, `lists ${all.length}, some of them twice`);
      if (total !== null && total.terlihat !== all.length)
        this.salah(href, `says ${total.terlihat} and lists ${all.length}`);
    }
    const counted = total === null ? (all ?? []).length : totalOf(total, hanyaTerlihat);
    const isRight = jumlah === 'ada' ? counted > 0 || text.includes('data-semuanya=') : counted === jumlah;
    if (!isRight)
      this.salah(
        from,
        `“${teks}” = ${jumlah} leads to ${href}, which comes to ${counted} ${JSON.stringify(total)}`,
      );
  }

  private async semua(
    path: string,
    first: readonly string[],
    next: string | null,
  ): Promise<readonly string[]> {
    const all = [...first];
    let more = next;
    for (let page = 0; more !== null && page < 200; page += 1) {
      const { text } = await this.pembaca.buka(more);
      const found = daftarOn(path, text);
      all.push(...found.nomor);
      more = found.next;
    }
    return all;
  }

  private salah(path: string, what: string): void {
    this.hasil.salah.push(`${this.pembaca.nama}: ${path}: ${what}`);
  }

  routeOf(path: string): string {
    const [pathname = ''] = path.split('?');
    return (
      this.rute.find(([route, pattern]) => !route.includes('*') && pattern.test(pathname))?.[0] ?? pathname
    );
  }

  /** Addresses that differ only in which body or days they name are one shape. */
  private shapeOf(path: string): string {
    const query = new URLSearchParams(path.split('?')[1] ?? '');
    const named = [...query]
      .map(([name, value]) => (CHOICES.includes(name) ? `${name}=${value}` : name))
      .sort();
    return `${this.routeOf(path)}?${named.join('&')}`;
  }
}

function totalOf(total: NonNullable<Daftar['total']>, hanyaTerlihat: boolean): number {
  const { terlihat, tersembunyi, dihitung } = total;
  return hanyaTerlihat ? terlihat : (dihitung ?? terlihat + (tersembunyi ?? 0));
}

const CHOICES = ['per', 'peta', 'ukuran', 'masa', 'indikator'];

/** Pages with figures; not lists, files, single laporan, or another order of the same rows. */
function isFigurePage(href: string): boolean {
  const [pathname = '', query = ''] = href.split('?');
  const names = new Set(new URLSearchParams(query).keys());
  return (
    /^\/(?:$|statistik|peringkat|instansi|monev|pengawasan|petugas\/ringkasan|terbuka)/.test(pathname) &&
    !/unduh|\.\w+$|\/_/.test(pathname) &&
    !isList(href) &&
    !['urut', 'arah', 'cursor', 'lembar', 'lang'].some((one) => names.has(one))
  );
}

/** The same in any order. */
export function acak<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map((one) => [random(), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one);
}
