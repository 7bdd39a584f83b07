import type { AkarDaunTable, AkarHarianTable } from './akar/tables.ts';
import type {
  AkunTable,
  CutiTable,
  KunciApiTable,
  MasukAdminTable,
  PenugasanTable,
  PercobaanMasukTable,
  PermohonanTable,
  SesiTable,
} from './akun/tables.ts';
import type { AsalTable } from './asal/tables.ts';
import type { DrafTable } from './draf/tables.ts';
import type { IdempotensiTable } from './idempotensi/tables.ts';
import type { IdentitasTable } from './identitas/tables.ts';
import type { OidcTautanTable } from './oidc/tables.ts';
import type { LampiranTable, PindaianTable } from './lampiran/tables.ts';
import type { LaporanTable } from './laporan/tables.ts';
import type { PekerjaanTable } from './pekerjaan/tables.ts';
import type { PesanTable } from './pesan/tables.ts';
import type { ResiTable } from './resi/tables.ts';
import type { DeltaTable, RiwayatIsiTable, RiwayatTable } from './riwayat/tables.ts';

/** The tables of the database as Kysely sees them. Each subject adds its tables here, beside its migration. */
export interface Schema {
  laporan: LaporanTable;
  riwayat: RiwayatTable;
  riwayat_isi: RiwayatIsiTable;
  identitas: IdentitasTable;
  resi: ResiTable;
  asal: AsalTable;
  lampiran: LampiranTable;
  pindaian: PindaianTable;
  oidc_tautan: OidcTautanTable;
  delta: DeltaTable;
  akar_harian: AkarHarianTable;
  akar_daun: AkarDaunTable;
  akun: AkunTable;
  penugasan: PenugasanTable;
  sesi: SesiTable;
  permohonan: PermohonanTable;
  cuti: CutiTable;
  kunci_api: KunciApiTable;
  masuk_admin: MasukAdminTable;
  percobaan_masuk: PercobaanMasukTable;
  idempotensi: IdempotensiTable;
  pesan: PesanTable;
  pekerjaan: PekerjaanTable;
  draf: DrafTable;
}
