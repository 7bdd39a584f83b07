import { panduanEn, panduanHalamanEn } from './panduanEn.ts';
import { panduanHalamanId, panduanId } from './panduanId.ts';

/** Everything on the developer pages. */
export const pengembangId = { halaman: panduanHalamanId, panduan: panduanId };
export const pengembangEn: typeof pengembangId = { halaman: panduanHalamanEn, panduan: panduanEn };
