import { buildPohon } from '../../../../domain/instansi/pohon.ts';
import { NAS, type Badan } from '../../../../domain/instansi/types.ts';
import { viewOf, type Terlihat } from '../../../../domain/laporan/access.ts';
import { PUBLIK, type Reader } from '../../../../domain/laporan/reader.ts';

export const PEMBACA = ['umum', 'anda', 'petugas', 'nasional', 'pengawas'] as const;
export type Pembaca = (typeof PEMBACA)[number];

export interface WhoSeesRow {
  readonly pembaca: Pembaca;
  readonly isi: 'ya' | 'status' | 'tidak';
  readonly nama: boolean;
}

/**
 * Who sees what of a laporan with these flags, once it was forwarded to a unit: asked of the very function that guards every
 * read (`viewOf`), so that this promise cannot differ from what the program does.
 */
export function whoSees(flags: {
  readonly anonim: boolean;
  readonly rahasia: boolean;
}): readonly WhoSeesRow[] {
  const laporan: Terlihat = {
    nomor: '',
    badan: [UNIT],
    pernah: [],
    terlapor: null,
    klasifikasi: 'pengaduan',
    terbit: !flags.rahasia,
    bukaTeks: [],
    ...flags,
  };
  return PEMBACA.map((pembaca) => {
    const view = viewOf(READERS[pembaca], laporan, { pemilik: OWNER, pembuat: null }, POHON, 0);
    const isi = view.teks ? 'ya' : view.fakta === 'tidak' ? 'tidak' : 'status';
    return { pembaca, isi, nama: view.identitas };
  });
}

const INSTANSI = 'X';
const UNIT = 'X/01';
const OWNER = 'pemilik';

/** A country of one instansi, one unit and their supervisor: enough for every row of the table in rules §3. */
const POHON = buildPohon([
  badan(NAS, 'nasional', null),
  badan('P', 'kementerian', null),
  { ...badan(INSTANSI, 'pemkot', null), pembina: 'P' },
  badan(UNIT, 'unit', INSTANSI),
]);

const READERS: Readonly<Record<Pembaca, Reader>> = {
  umum: PUBLIK,
  anda: { ...PUBLIK, pemilik: OWNER },
  petugas: { ...PUBLIK, penugasan: [{ peran: 'pejabat_penghubung', badan: UNIT }] },
  nasional: { ...PUBLIK, penugasan: [{ peran: 'admin_nasional', badan: NAS }] },
  pengawas: { ...PUBLIK, penugasan: [{ peran: 'pengawas', badan: 'P' }] },
};

function badan(kode: string, jenis: Badan['jenis'], induk: string | null): Badan {
  return {
    kode,
    nama: kode,
    jenis,
    induk,
    pembina: null,
    wilayah: null,
    zona: 'WIB',
    urusan: null,
    berlakuSejak: null,
    berlakuSampai: null,
  };
}
