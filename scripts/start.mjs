/** `npm start`: everything from nothing (database, migrations, reference data, demo, web, worker). */
import './onProgramNode.mjs';
import process from 'node:process';
import { ensureFreshBuild } from './freshBuild.mjs';
import { runProgram } from './runProgram.mjs';

await ensureFreshBuild();
await runProgram(['start', ...process.argv.slice(2)]);
