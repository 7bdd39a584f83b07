import type { Deps } from '../../useCases/deps.ts';
import type { Routes } from '../app.ts';
import { akunRoutes } from './akun/routes.ts';
import { angkaRoutes } from './angka/routes.tsx';
import { berandaRoutes } from './beranda/berandaRoutes.tsx';
import { searchEngineRoutes } from './beranda/searchEngines.ts';
import { berhentiRoutes } from './berhenti/berhentiRoutes.tsx';
import { daftarRoutes } from './daftar/routes.tsx';
import { inklusifRoutes } from './inklusif/inklusifRoutes.tsx';
import { kontakRoutes } from './kontak/kontakRoutes.tsx';
import { lacakRoutes } from './lacak.tsx';
import { lampiranRoutes } from './lampiran.ts';
import { laporRoutes } from './lapor/routes.tsx';
import { luringRoutes } from './luring/luringRoutes.tsx';
import { laporanRoutes } from './laporan/routes.tsx';
import { penghargaanUmumRoutes } from './penghargaan/penghargaanRoutes.tsx';
import { surveiRoutes } from './survei/surveiRoutes.tsx';
import { terbukaRoutes } from './terbuka/terbukaRoutes.tsx';
import { pengembangRoutes } from './pengembang/pengembangRoutes.tsx';
import { perangkatRoutes } from './perangkat/perangkatRoutes.tsx';
import { petaRoutes } from './peta/routes.ts';

/** The citizens' pages (interfaces §4). They work without script; each reads through the use cases alone. */
export function portalRoutes(deps: Deps): Routes {
  return (app) => {
    berandaRoutes(app, deps);
    searchEngineRoutes(app, deps);
    laporRoutes(app, deps);
    luringRoutes(app, deps);
    lacakRoutes(app, deps);
    inklusifRoutes(app, deps);
    daftarRoutes(app, deps);
    laporanRoutes(app, deps);
    kontakRoutes(app, deps);
    berhentiRoutes(app, deps);
    lampiranRoutes(app, deps);
    petaRoutes(app);
    perangkatRoutes(app, deps);
    akunRoutes(app, deps);
    angkaRoutes(app, deps);
    penghargaanUmumRoutes(app, deps);
    surveiRoutes(app, deps);
    terbukaRoutes(app, deps);
    pengembangRoutes(app);
  };
}
