import { barisOf, bolehBaca, isPemilik, type Pembaca } from './orakel.ts';
import type { Dunia } from './dunia.ts';
import type { LaporanUji } from './laporanUji.ts';
import type { Jawaban } from './panggung.ts';

/** A person as the matrix sends them: by key to the API, by cookie to the pages. */
export interface Tamu {
  readonly nama: string;
  readonly pembaca: Pembaca;
  readonly kunci: string | null;
  readonly cookie: string;
}

/** Looks through everything that was answered for words and numbers that the oracle forbids, and keeps count. */
export class Pemeriksa {
  readonly bocor: string[] = [];
  pasangan = 0;
  tanda = 0;
  private taken = 0;
  private readonly dunia: Dunia;
  private readonly byJenis: ReadonlyMap<string, LaporanUji>;
  private readonly byNomor: ReadonlyMap<string, LaporanUji>;

  constructor(dunia: Dunia) {
    this.dunia = dunia;
    this.byJenis = new Map(dunia.laporan.map((one) => [one.jenis, one]));
    this.byNomor = new Map(dunia.laporan.map((one) => [one.nomor, one]));
  }

  laporanOf = (jenis: string): LaporanUji => {
    const found = this.byJenis.get(jenis);
    if (found === undefined) throw new Error(`no laporan ${jenis}`);
    return found;
  };

  /** One pair tried. `isOwnNumber`: the number stands in the address, so its echo tells nothing. */
  periksa(tamu: Tamu, what: string, jawaban: Jawaban, ownNumber?: string): void {
    this.pasangan += 1;
    if (jawaban.status >= 500) this.bocor.push(`${tamu.nama} ${what}: status ${jawaban.status}`);
    this.baca(tamu, what, `${[...jawaban.headers.values()].join('\n')}\n${jawaban.text}`, ownNumber);
  }

  baca(tamu: Tamu, what: string, text: string, ownNumber?: string): void {
    for (const tanda of this.dunia.tanda.temukan(text)) {
      this.tanda += 1;
      if (!bolehBaca(tamu.pembaca, tanda, this.laporanOf)) {
        this.bocor.push(`${tamu.nama} ${what}: ${tanda.kelas} of "${tanda.laporan}" (${tanda.kata})`);
      }
    }
    for (const [, a = '', b = '', c = ''] of text.matchAll(
      /(?<![\d.])(\d{3})[ \u00a0]?(\d{3})[ \u00a0]?(\d{3})(?!\d)/g,
    )) {
      const laporan = this.byNomor.get(a + b + c);
      if (laporan === undefined || laporan.nomor === ownNumber) continue;
      if (!barisOf(tamu.pembaca, laporan).ada && !this.isTold(tamu, laporan)) {
        this.bocor.push(`${tamu.nama} ${what}: the number of "${laporan.jenis}"`);
      }
    }
  }

  /** The pelapor of a merged laporan is told into which one it went (rules §4). */
  private isTold(tamu: Tamu, laporan: LaporanUji): boolean {
    const merged = this.dunia.laporan.filter((one) => one.jenis.startsWith('digabung'));
    return laporan.jenis.startsWith('utama') && merged.some((one) => isPemilik(tamu.pembaca, one));
  }

  /** The leaks found since this was asked last, the first forty. */
  ambil(): readonly string[] {
    const fresh = this.bocor.slice(this.taken);
    this.taken = this.bocor.length;
    return fresh.slice(0, 40);
  }

  salah(text: string): void {
    this.bocor.push(text);
  }
}

/** An answer without what differs between any two: the address asked for, ids of the request, tokens of forms. */
export function tetap({ status, headers, text }: Jawaban, alamat: string, nomor: string): string {
  const kept = [...headers]
    .filter(([name]) => !LUCUT.includes(name))
    .map(([name, value]) => `${name}: ${value}`);
  return [status, ...kept, text]
    .join('\n')
    .replaceAll(encodeURIComponent(alamat), '‹alamat›')
    .replaceAll(alamat, '‹alamat›')
    .replaceAll(nomor, '‹nomor›')
    .replaceAll(`${nomor.slice(0, 3)} ${nomor.slice(3, 6)} ${nomor.slice(6)}`, '‹nomor›')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|"correlationId":"[^"]*"/g, '‹id›')
    .replace(/value="[\w-]{22,}"/g, '‹token›')
    .replace(/kunjungan=[\w-]+/g, '‹kunjungan›');
}

const LUCUT: readonly string[] = ['x-correlation-id', 'x-request-id', 'correlation-id', 'date'];
