import type { Deps } from '../../useCases/deps.ts';
import type { Routes } from '../app.ts';
import { deskRoutes } from './desk/deskRoutes.tsx';
import { komentarRoutes } from './komentar/komentarRoutes.tsx';
import { kalenderTenggatRoutes } from './kalender/kalenderRoutes.tsx';
import { banjirRoutes } from './banjir/banjirRoutes.tsx';
import { massalRoutes } from './massal/massalRoutes.tsx';
import { entriRoutes } from './entri/entriRoutes.tsx';
import { monevRoutes } from './monev/monevRoutes.tsx';
import { berkalaRoutes } from './berkala/berkalaRoutes.tsx';
import { bekuOfficerRoutes } from './beku/bekuRoutes.tsx';
import { pengawasanRoutes } from './pengawasan/pengawasanRoutes.tsx';
import { badanRoutes } from './pengaturan/badan/badanRoutes.tsx';
import { kalenderRoutes } from './pengaturan/kalender/kalenderRoutes.tsx';
import { kategoriRoutes } from './pengaturan/kategori/kategoriRoutes.tsx';
import { kebijakanRoutes } from './pengaturan/kebijakan/kebijakanRoutes.tsx';
import { mulaiRoutes } from './pengaturan/mulai/mulaiRoutes.tsx';
import { operasiRoutes } from './pengaturan/operasi/operasiRoutes.tsx';
import { pengamanRoutes } from './pengaturan/orang/pengamanRoutes.tsx';
import { simpanRoutes } from './pengaturan/simpan/simpanRoutes.tsx';
import { orangRoutes } from './pengaturan/orang/orangRoutes.tsx';
import { pengaturanRoutes } from './pengaturan/pengaturanRoutes.tsx';
import { samarkanRoute } from './desk/samarkanRoute.ts';
import { penghapusanRoutes } from './penghapusan/penghapusanRoutes.tsx';
import { commandRoutes } from './perintah/commandRoutes.tsx';
import { queueRoutes } from './queue/queueRoutes.tsx';
import { sinyalRoutes } from './sinyal/sinyalRoutes.tsx';
import { targetRoutes } from './target/targetRoutes.tsx';
import { instruksiRoutes } from './instruksi/instruksiRoutes.tsx';
import { registerRoutes } from './register/registerRoutes.tsx';
import { rekomendasiRoutes } from './rekomendasi/rekomendasiRoutes.tsx';
import { ringkasanRoutes } from './ringkasan/ringkasanRoutes.tsx';

/** The officers' pages (interfaces.md §4). */
export function workspaceRoutes(deps: Deps): Routes {
  return (app) => {
    queueRoutes(app, deps);
    deskRoutes(app, deps);
    komentarRoutes(app, deps);
    samarkanRoute(app, deps);
    penghapusanRoutes(app, deps);
    massalRoutes(app, deps);
    banjirRoutes(app, deps);
    kalenderTenggatRoutes(app, deps);
    commandRoutes(app, deps);
    monevRoutes(app, deps);
    bekuOfficerRoutes(app, deps);
    berkalaRoutes(app, deps);
    targetRoutes(app, deps);
    sinyalRoutes(app, deps);
    // before the cockpit, whose addresses begin alike
    registerRoutes(app, deps);
    instruksiRoutes(app, deps);
    rekomendasiRoutes(app, deps);
    pengawasanRoutes(app, deps);
    entriRoutes(app, deps);
    ringkasanRoutes(app, deps);
    pengaturanRoutes(app, deps);
    badanRoutes(app, deps);
    kalenderRoutes(app, deps);
    kategoriRoutes(app, deps);
    kebijakanRoutes(app, deps);
    mulaiRoutes(app, deps);
    operasiRoutes(app, deps);
    simpanRoutes(app, deps);
    orangRoutes(app, deps);
    pengamanRoutes(app, deps);
  };
}
