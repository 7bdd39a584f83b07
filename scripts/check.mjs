/** `npm run check`: format, lint, types, dead code, page weight, layers. */
import './onProgramNode.mjs';
import { checks, layerCheck, printTotal, runChecks } from './checks.mjs';
import { ensureFreshBuild } from './freshBuild.mjs';

await ensureFreshBuild();
printTotal(await runChecks([...checks, layerCheck]));
