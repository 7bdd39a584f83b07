import { beforeAll, describe, expect, it } from 'vitest';
import { csvOf, imported } from '../../../useCases/impor/tests/files.ts';
import { usePortal } from '../../../../tests/support/portal.ts';
import { readable, type Visitor } from '../../../../tests/support/visitor.ts';

const portal = usePortal();
const stranger = (): Visitor => portal().visitor();

/** Closed cases of an older system, as its import brings them (interfaces §7): published unless they say otherwise. */
const SELESAI = {
  dibuat_pada: '2024-03-05T09:10:00+08:00',
  diverifikasi_pada: '2024-03-06T09:10:00+08:00',
  status: 'selesai',
  selesai_pada: '2024-03-15T08:00:00+08:00',
};

describe('a number of an older system', () => {
  beforeAll(async () => {
    const { deps } = portal().made;
    const rows = [
      {
        ...SELESAI,
        nomor_asal: 'PAMAN-77',
        judul: 'Jembatan kayu di Pasar Lama patah',
        instansi: 'KT-63.71',
      },
      { ...SELESAI, nomor_asal: '20240077', judul: 'Parit tersumbat di Jalan Veteran', instansi: 'KT-63.71' },
      { ...SELESAI, nomor_asal: '20240077', judul: 'Air keruh di Banjarbaru Selatan', instansi: 'KT-63.72' },
      {
        ...SELESAI,
        nomor_asal: 'RHS-1',
        rahasia: 'ya',
        judul: 'Hal yang tidak boleh dibaca',
        instansi: 'KT-63.71',
      },
    ];
    const done = await imported(deps, csvOf(rows));
    if (done.bad.length > 0) throw new Error(JSON.stringify(done.bad));
  });

  it('leads to its laporan from the tracking page, the home page of old links and either case', async () => {
    for (const path of [
      '/lacak?nomor=PAMAN-77',
      '/lacak?nomor=%20paman-77',
      '/laporan/PAMAN-77',
      '/pengaduan/paman-77',
    ]) {
      const seen = await stranger().open(path);
      expect(seen.status, path).toBe(200);
      expect(seen.url, path).toMatch(/^\/laporan\/\d{9}$/);
      expect(readable(seen.html)).toContain('Jembatan kayu di Pasar Lama patah');
    }
  });

  it('shows the choice where two instansi used the same one', async () => {
    for (const path of ['/lacak?nomor=20240077', '/laporan/20240077']) {
      const seen = await stranger().open(path);
      const text = readable(seen.html);
      expect([seen.status, seen.url]).toEqual([200, '/lacak?nomor=20240077']);
      expect(text).toContain('Ada 2 laporan dengan nomor 20240077');
      expect(text).toContain('Parit tersumbat di Jalan Veteran');
      expect(text).toContain('Pemerintah Kota Banjarbaru');
    }
  });

  it('says of a closed one exactly what it says of none, and breaks at nothing that can be typed', async () => {
    const closed = await stranger().open('/laporan/RHS-1');
    const absent = await stranger().open('/laporan/RHS-9');
    expect([closed.status, closed.html]).toEqual([404, absent.html]);
    const tracked = await stranger().open('/lacak?nomor=RHS-1');
    expect(tracked.status).toBe(422);
    expect(readable(tracked.html)).not.toContain('tidak boleh dibaca');
    for (const odd of ["' or 1=1 --", '<b>x</b>', '%', '_', 'x'.repeat(5_000), '\u0000']) {
      const seen = await stranger().open(`/lacak?nomor=${encodeURIComponent(odd)}`);
      expect(seen.status, JSON.stringify(odd)).toBeLessThan(500);
      expect(seen.html).not.toContain('<b>x</b>');
    }
  });
});
