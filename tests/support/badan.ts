import type { Badan, JenisInstansi } from '../../src/domain/instansi/types.ts';

/** A body as a test needs it: in western time, always in force, beside all others, unless `rest` says more. */
export function badan(kode: string, jenis: JenisInstansi, rest: Partial<Badan> = {}): Badan {
  return {
    kode,
    nama: kode,
    jenis,
    induk: null,
    pembina: null,
    wilayah: null,
    zona: 'WIB',
    urusan: null,
    berlakuSejak: null,
    berlakuSampai: null,
    ...rest,
  };
}
