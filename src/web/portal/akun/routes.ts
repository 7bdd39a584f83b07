import type { Hono } from 'hono';
import type { Deps } from '../../../useCases/deps.ts';
import type { WebEnv } from '../../deps.ts';
import { dataRoutes } from './data/dataRoutes.tsx';
import { daftarAkunRoutes } from './daftar/daftarRoutes.tsx';
import { buktiRoutes } from './faktor/buktiRoutes.tsx';
import { faktorRoutes } from './faktor/faktorRoutes.tsx';
import { langkahKeduaRoutes } from './masuk/langkahKeduaRoutes.tsx';
import { masukRoutes } from './masuk/masukRoutes.tsx';
import { sandiRoutes } from './masuk/sandiRoutes.tsx';
import { oidcRoutes } from './oidc/oidcRoutes.tsx';
import { keamananRoutes } from './profil/keamananRoutes.tsx';
import { profilRoutes } from './profil/profilRoutes.tsx';
import { teleponRoutes } from './profil/teleponRoutes.tsx';
import { kabarRoutes } from './saya/kabarRoutes.tsx';
import { kunciRoutes } from './sambungan/kunciRoutes.tsx';
import { webhookRoutes } from './sambungan/webhookRoutes.tsx';
import { sayaRoutes } from './saya/sayaRoutes.tsx';

/** Accounts: in and out, one's own laporan, notices, profile. */
export function akunRoutes(app: Hono<WebEnv>, deps: Deps): void {
  masukRoutes(app, deps);
  langkahKeduaRoutes(app, deps);
  daftarAkunRoutes(app, deps);
  oidcRoutes(app, deps);
  sandiRoutes(app, deps);
  sayaRoutes(app, deps);
  kabarRoutes(app, deps);
  profilRoutes(app, deps);
  teleponRoutes(app, deps);
  keamananRoutes(app, deps);
  dataRoutes(app, deps);
  faktorRoutes(app, deps);
  buktiRoutes(app, deps);
  kunciRoutes(app, deps);
  webhookRoutes(app, deps);
}
