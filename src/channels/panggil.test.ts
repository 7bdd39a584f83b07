import { describe, expect, it } from 'vitest';
import { networkList } from '../domain/shared/jaringan.ts';
import { addressFault, panggil, TANPA_TERTUTUP } from './panggil.ts';

const INTRANET = networkList(['10.20.0.0/16', 'fd00:1::/32']);

describe('the guard of calls', () => {
  it.each([
    ['https://10.20.3.4/terima', null],
    ['https://[fd00:1::9]/', null],
    ['https://lapor.contoh.id/', null],
    ['https://10.21.3.4/', 'alamat.pribadi'],
    ['https://127.0.0.1/', 'alamat.pribadi'],
    ['https://169.254.169.254/', 'alamat.pribadi'],
    // 10.20.3.4 written inside IPv6: reached by a way that the operator did not name
    ['https://[64:ff9b::a14:304]/', 'alamat.pribadi'],
    ['http://10.20.3.4/', 'alamat.https'],
    ['https://user:x@10.20.3.4/', 'alamat.bentuk'],
  ])('of an operator who named two closed networks judges %s: %j', (alamat, fault) => {
    expect(addressFault(alamat, INTRANET)).toBe(fault);
  });

  it('asks what a name stands for when it connects', async () => {
    const call = (tertutup: typeof INTRANET) =>
      panggil({ alamat: 'https://localhost:1/', isi: Buffer.from('{}'), headers: {}, tertutup });
    expect((await call(TANPA_TERTUTUP)).galat).toBe('alamat.pribadi');
    expect((await call(INTRANET)).galat).toBe('alamat.pribadi');
    const named = await call(networkList(['127.0.0.0/8', '::1']));
    expect(named).toEqual({ jawaban: null, galat: 'ECONNREFUSED' });
  });
});
