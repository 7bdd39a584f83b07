/** `npm run lapor -- COMMAND`: the command line. Prints nothing of its own on stdout. */
import './onProgramNode.mjs';
import process from 'node:process';
import { ensureFreshBuild } from './freshBuild.mjs';
import { runProgram } from './runProgram.mjs';

await ensureFreshBuild();
await runProgram(process.argv.slice(2));
