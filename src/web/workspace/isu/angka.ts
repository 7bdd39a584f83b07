import type { Sel } from '../../../domain/isu/naik.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { formatPecahan, KOSONG } from '../../../messages/format/angka.ts';
import type { Page } from '../../request/page.ts';

/** An estimate: whole from ten on, else with one decimal. */
export function kira(page: Page, nilai: number | null): string {
  if (nilai === null) return KOSONG;
  const decimals = nilai >= 10 ? 0 : 1;
  return formatPecahan(Math.round(nilai * 1_000), 1_000, decimals, page.lang);
}

/** A ratio with two decimals. */
export function kali(page: Page, nilai: number): string {
  return formatPecahan(Math.round(nilai * 10_000), 10_000, 2, page.lang);
}

/** A chance: three decimals, and below them only that it is smaller. */
export function peluang(page: Page, p: number): string {
  const digits = formatPecahan(1, 1_000, 3, page.lang);
  return p < 0.001 ? `< ${digits}` : formatPecahan(Math.round(p * 100_000), 100_000, 3, page.lang);
}

/** The name of a topic, a place, or a topic at a place. */
export function namaSel(page: Page, { kategori, wilayahNama }: Rujukan, sel: Sel): string {
  const { isu } = page.m.petugas;
  const place = sel.wilayah === null ? null : (wilayahNama(sel.wilayah) ?? sel.wilayah);
  return isu.nama(
    sel.kategori === null ? null : (kategori.get(sel.kategori)?.nama ?? sel.kategori),
    // many a kecamatan has the name of its kota
    place !== null && (sel.wilayah?.length ?? 0) > 5 ? isu.kecamatan.di(place) : place,
  );
}
