import { fileBy, LAPORAN } from '../../tests/support/portal.ts';
import { Visitor } from '../../tests/support/visitor.ts';
import type { Jalan } from './saluran.ts';

/** A browser's way through the three screens of the form, by HTTP, without an account; each caller is a visitor of its own. */
export function webForm(address: string): Jalan {
  const free: Visitor[] = [];
  const app = {
    request: (path: string, init: RequestInit): Promise<Response> => {
      const headers = new Headers(init.headers);
      if (headers.has('origin')) headers.set('origin', address);
      return fetch(`${address}${path}`, { ...init, headers, redirect: 'manual' });
    },
  };
  return {
    nama: 'web form (7 requests)',
    kanal: 'web',
    kirim: async ({ judul, isi }) => {
      const visitor = free.pop() ?? new Visitor(app as never);
      await fileBy(visitor, { apa: { ...LAPORAN.apa, judul, isi } });
      free.push(visitor);
    },
    close: () => Promise.resolve(),
  };
}
