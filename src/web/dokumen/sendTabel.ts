import type { WebContext } from '../deps.ts';
import { csvOf } from './csv.ts';
import type { Tabel } from './dokumen.ts';
import { sendFile } from './sendFile.ts';
import { xlsxOfTabel } from './xlsx.ts';

/** One table as the ending of the address says: a workbook, else CSV, line by line. */
export async function sendTabel(c: WebContext, tabel: Tabel, nama: string): Promise<Response> {
  if (c.req.path.endsWith('.xlsx')) {
    return sendFile(c, { bentuk: 'xlsx', nama, isi: await xlsxOfTabel(tabel) });
  }
  return sendFile(c, { bentuk: 'csv', nama, isi: csvOf(tabel) });
}
