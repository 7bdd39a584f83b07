import type { Instant } from '../../domain/shared/time.ts';

export interface OidcTautanTable {
  id: string;
  akun_id: string;
  issuer: string;
  subjek: string;
  dibuat_pada: Instant;
  terakhir_pada: Instant | null;
}
