import path from 'node:path';
import ts from 'typescript';

/** One breach of a house rule, shown as `file:line rule`. */
export type Finding = string;

export const maxFileLines = 300;
export const maxFunctionLines = 70;
export const maxFolderFiles = 14;

const forbiddenWords = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'core'];
const clockAndChance = [
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.randomBytes',
];
const chanceFunctions = ['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'];
// Each word is broken by a bracket, so that this file does not find itself.
const unfinished = /\b(TO[D]O|FIX[M]E|XX[X])\b/;
const machinePath = /(^|[\s"'`(=])\/(wor[k]|roo[t]|hom[e]\/\w+|User[s])\//;

export const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /(^|\/)tests\//.test(file);

/** Files of a whole subject that are long by nature: texts that people read. */
const isExemptFromLength = (file: string) => isTest(file) || file.startsWith('src/messages/');

/** Rules that need only the text. */
export function inspectText(file: string, text: string): Finding[] {
  const lines = text.split('\n');
  const length = text.endsWith('\n') ? lines.length - 1 : lines.length;
  const findings = lines.flatMap((line, index) => {
    const at = (rule: string) => `${file}:${index + 1} ${rule}`;
    return [
      ...(unfinished.test(line) ? [at('unfinished work: do it, or open an issue and say so there')] : []),
      ...(machinePath.test(line) ? [at('a path of one machine: derive it from the configuration')] : []),
    ];
  });
  if (/\.(tsx?|mjs)$/.test(file) && !isExemptFromLength(file) && length > maxFileLines)
    findings.push(
      `${file}:${maxFileLines + 1} ${length} lines: split it by subject (at most ${maxFileLines})`,
    );
  return [...findings, ...inspectName(file)];
}

/** A name that says nothing about the subject collects everything in the end. */
function inspectName(file: string): Finding[] {
  const parts = file.replace(/(\.test)?\.\w+$/, '').split('/');
  const words = parts
    .flatMap((part) => part.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/))
    .map((word) => word.toLowerCase());
  return words
    .filter((word) => forbiddenWords.includes(word))
    .map((word) => `${file}:1 the name "${word}" says nothing: name the subject`);
}

/** Folders of src/ with too many files beside each other; tests do not count. */
export function inspectFolders(files: readonly string[]): Finding[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    if (!file.startsWith('src/') || isTest(file) || !/\.tsx?$/.test(file)) continue;
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > maxFolderFiles)
    .map(
      ([folder, count]) =>
        `${folder}:1 ${count} files: split the folder by subject (at most ${maxFolderFiles})`,
    );
}

/** Rules that need the syntax tree. */
export function inspectSyntax(file: string, text: string): Finding[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const findings: Finding[] = [];
  const report = (node: ts.Node, rule: string) => {
    findings.push(`${file}:${lineOf(source, node.getStart(source))} ${rule}`);
  };
  const isPure = /^src\/(domain|useCases)\//.test(file) && !isTest(file);

  function visit(node: ts.Node): void {
    inspectImport(node, report);
    if (isTest(file)) inspectFocus(node, report);
    else inspectLength(source, node, report);
    if (isPure) inspectChance(node, report);
    ts.forEachChild(node, visit);
  }
  visit(source);
  return findings;
}

type Report = (node: ts.Node, rule: string) => void;

function lineOf(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line + 1;
}

/** Node resolves nothing for us: `./a` must say `./a.ts`. */
function inspectImport(node: ts.Node, report: Report): void {
  const specifier =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return;
  if (!/\.(tsx?|mjs|json|css)(\?\w+)?$/.test(specifier.text))
    report(specifier, `the import "${specifier.text}" lacks its extension`);
}

/** A focused or switched-off test is green without testing. `skipIf` with a stated condition is allowed. */
function inspectFocus(node: ts.Node, report: Report): void {
  if (!ts.isPropertyAccessExpression(node) || !['only', 'skip', 'todo'].includes(node.name.text)) return;
  const tested = node.expression.getText().split(/[.(]/)[0] ?? '';
  if (['it', 'test', 'describe', 'suite', 'bench'].includes(tested))
    report(node, `${tested}.${node.name.text}: every test runs, always`);
}

function inspectLength(source: ts.SourceFile, node: ts.Node, report: Report): void {
  if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
  const lines = lineOf(source, node.getEnd()) - lineOf(source, node.getStart(source)) + 1;
  if (lines > maxFunctionLines) report(node, `a function of ${lines} lines: at most ${maxFunctionLines}`);
}

/** Time, ids and randomness are arguments in the domain and the use cases (ARCHITECTURE.md). */
function inspectChance(node: ts.Node, report: Report): void {
  const isReading =
    (ts.isPropertyAccessExpression(node) && clockAndChance.includes(node.getText())) ||
    (ts.isIdentifier(node) && chanceFunctions.includes(node.text)) ||
    (ts.isNewExpression(node) &&
      node.expression.getText() === 'Date' &&
      (node.arguments ?? []).length === 0) ||
    (ts.isCallExpression(node) && node.expression.getText() === 'Date');
  if (isReading) report(node, `${node.getText()}: clock and chance come in as arguments`);
}
