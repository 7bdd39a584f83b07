import { formatAngka, formatPecahan, formatPersen, KOSONG } from '../../messages/format/angka.ts';
import { isBagian } from './csv.ts';
import type { Kolom, Sel } from './dokumen.ts';

/** A cell as it is printed. */
export function selText(cell: Sel, { desimal }: Kolom): string {
  if (cell === null) return KOSONG;
  if (isBagian(cell)) return formatPersen(cell.pembilang, cell.penyebut, cell.desimal ?? 0);
  if (typeof cell === 'string') return cell;
  return desimal === undefined
    ? formatAngka(Math.round(cell))
    : formatPecahan(Math.round(cell * 10 ** desimal), 10 ** desimal, desimal);
}
