import type { CommandEntry } from './command.ts';

/**
 * Every command, in the order of the usage text. To add one: a file beside this one that exports `run`,
 * and an entry here.
 */
export const registry: readonly CommandEntry[] = [
  {
    name: 'start',
    summary:
      'everything from nothing: database, reference data, demo on a first run, web and background work',
    usage: '',
    load: () => import('./start.ts'),
  },
  {
    name: 'serve',
    summary: 'the web alone, until Ctrl-C',
    usage: '[--worker]\n  --worker   also do the background work',
    load: () => import('./serve.ts'),
  },
  {
    name: 'work',
    summary: 'the background work alone, beside web processes on the same database',
    usage: '',
    load: () => import('./work.ts'),
  },
  {
    name: 'seed',
    summary:
      'load reference data, and the demo country into an empty database; a second time changes nothing',
    usage:
      '[--demo | --reference]\n' +
      '  --demo        reference data and the demo (never with NODE_ENV=production)\n' +
      '  --reference   reference data alone\n' +
      '  neither       reference data, and the demo unless DEMO=0',
    load: () => import('./seed.ts'),
  },
  {
    name: 'conformance',
    summary: 'prove that an Open311 endpoint of a local system works as it must to be connected',
    usage:
      'URL [--jurisdiction ID] [--key KEY] [--json]\n' +
      '  URL             the endpoint, e.g. https://kota.contoh.go.id/open311/v2\n' +
      '  --jurisdiction  its jurisdiction_id, when it serves several\n' +
      '  --key           files one request for real: use an endpoint that is there for trying\n' +
      '  --json          one line of JSON for each check',
    load: () => import('./conformance.ts'),
  },
  {
    name: 'config',
    summary: 'print every environment variable with its meaning and present value',
    usage: '[--json]\n  --json   one JSON array of {name, meaning, value, fallback, isPlanned}',
    load: () => import('./config.ts'),
  },
  {
    name: 'account',
    summary: 'make and list accounts, give and end roles, change passwords, reset a lost second factor',
    usage:
      'add|list|role|password|second-factor …\n' +
      '  add --name NAME [--email EMAIL] [--phone NUMBER] [--username NAME] [--role PERAN@BADAN]… [--password-file FILE] [--json]\n' +
      '  list [--q TEXT] [--json]          one account a line\n' +
      '  role EMAIL PERAN BADAN [--from DAY] [--until DAY] [--as plt|plh]   or: … --end\n' +
      '  password EMAIL [--password-file FILE]\n' +
      '  second-factor reset EMAIL [--reason TEXT]\n' +
      '  FILE: its first line is the password, - reads standard input; without it a password is made and printed',
    load: () => import('./account.ts'),
  },
  {
    name: 'api-key',
    summary: 'print a new API key for an account, and nothing else',
    usage:
      '--account EMAIL [--name LABEL] [--json]\n' +
      '  --name   what to recognise the key by\n' +
      '  --json   {id, key}',
    load: () => import('./apiKey.ts'),
  },
  {
    name: 'brankas',
    summary:
      'the keys of the penjaga identitas: make them, open what two of them agreed to, turn to a new one',
    usage:
      'key|open|reseal|drill …\n' +
      '  key [--shares N --needed K [--yes]]  a new pair; with shares the private half is printed in N parts and kept nowhere, and\n' +
      '                                   the key is put in place when you say (or said by --yes) that they are kept\n' +
      '  open --nomor N --permintaan ID [--json]\n' +
      '  reseal                           seal again to the present key what former ones sealed\n' +
      '  drill                            seal and open a trial\n' +
      '  --bagian FILE                    shares of a key, one a line; - reads standard input; may be repeated',
    load: () => import('./brankas.ts'),
  },
  {
    name: 'import',
    summary: 'take in the history of another system: laporan, SK pengelola, sign-ins of admins',
    usage:
      'FILE.csv [--what laporan|sk|masuk] [--dry-run] [--report FILE]\n' +
      '  --what      what the rows are (laporan)\n' +
      '  --dry-run   say what would happen, write nothing\n' +
      '  --report    write every refused row (line, column, value, reason) as CSV',
    load: () => import('./data/import.ts'),
  },
  {
    name: 'backup',
    summary: 'write database and attachments into one file, beside a running server',
    usage:
      'FILE [--force]\n' +
      '  --force   replace FILE if it is there\n' +
      '  Keys are not in it: copy the folder LAPOR_KEYS apart.',
    load: () => import('./data/backup.ts'),
  },
  {
    name: 'restore',
    summary: 'fill an empty system from a backup, then check it',
    usage: 'FILE',
    load: () => import('./data/restore.ts'),
  },
  {
    name: 'affected',
    summary:
      'who is touched by a breach: numbers, and with two penjaga identitas the contacts for the notice',
    usage:
      '[--laporan FILE] [--accounts FILE] [--json] [--contacts OUT] [--notify] --approve EMAIL --approve EMAIL --password-file FILE --reason TEXT\n' +
      '  --laporan, --accounts   one number or account a line\n' +
      '  --contacts OUT          names and contacts that lie in the open, as CSV; of anonim laporan none\n' +
      '  --notify                let the program write to the pelapor, anonim ones too\n' +
      '  --approve               two penjaga identitas; FILE holds their passwords, one a line in that order',
    load: () => import('./data/affected.ts'),
  },
  {
    name: 'retention',
    summary: 'erase what was kept long enough, by the rules of retention and nothing else',
    usage:
      '[--dry-run | --compact | --journal] [--json]\n' +
      '  --dry-run   say by rule how many and since when, and erase nothing\n' +
      '  --compact   then rewrite the tables that held erased words: nobody can use them meanwhile\n' +
      '  --journal   do again what the journal of erasures tells, after a restore by other means; nothing else\n' +
      '  --json      one rule a line: {kode, cakupan, hari, jumlah, tertua}',
    load: () => import('./data/retention.ts'),
  },
  {
    name: 'check',
    summary: 'prove histories, rows, figures, files and daily roots',
    usage: '[--json]\n  --json   one finding a line as JSON, then one line that sums up',
    load: () => import('./data/check.ts'),
  },
  {
    name: 'migrate',
    summary: 'bring the schema forward, as the owner of the database',
    usage: '',
    load: () => import('./migrate.ts'),
  },
  {
    name: 'export',
    summary: 'print what an account may see, line by line',
    usage:
      '--account EMAIL [--what laporan|riwayat|indikator] [--format csv|jsonl]\n' +
      '  --what     laporan (default), their history, or the figures by instansi\n' +
      '  --format   csv (default, safe to open in a spreadsheet) or one JSON object a line',
    load: () => import('./data/export.ts'),
  },
];
