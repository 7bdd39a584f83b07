import ts from 'typescript';

/** Attributes that people read or hear, ours and HTML's. */
const READ_ATTRIBUTES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'blank',
  'caption',
  'description',
  'hint',
  'isi',
  'judul',
  'kepala',
  'label',
  'placeholder',
  'tanda',
  'title',
]);
/** How a script puts words on a page. */
const WRITTEN_PROPERTIES = new Set([
  'textContent',
  'innerText',
  'title',
  'ariaLabel',
  'placeholder',
  'alt',
  'label',
]);
/** The name of the service and addresses are the same in every language. */
const NAMES = /^(?:SP4N|LAPOR!|\/[\w/.-]*)$/;
const WORD = /\p{L}{2,}/u;

/** Words that stand in the code of a page instead of in src/messages, as `file:line "words"`. */
export function wordsInCode(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node, words: string): void => {
    const trimmed = words.replace(/\s+/g, ' ').trim();
    if (!WORD.test(trimmed) || NAMES.test(trimmed)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${file}:${line + 1} "${trimmed}"`);
  };
  const reportLiterals = (node: ts.Node): void => {
    for (const literal of literalsOf(node)) report(literal, wordsOf(literal));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text.replace(/&#?\w+;/g, ' '));
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      reportLiterals(node.expression);
    if (ts.isJsxAttribute(node) && node.initializer && READ_ATTRIBUTES.has(node.name.getText(source))) {
      const value = node.initializer;
      reportLiterals(ts.isJsxExpression(value) && value.expression ? value.expression : value);
    }
    if (isWriting(node, source)) reportLiterals(node.right);
    if (isSetAttribute(node)) {
      const [name, value] = node.arguments;
      if (name && ts.isStringLiteral(name) && READ_ATTRIBUTES.has(name.text) && value) reportLiterals(value);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

type Literal = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

/** The texts that an expression may become: itself, the ends of a choice, the parts of a sum; not what it asks for. */
function literalsOf(node: ts.Node): readonly Literal[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node))
    return [node];
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const isSum = node.operatorToken.kind === ts.SyntaxKind.PlusToken;
    return [...(isSum ? literalsOf(node.left) : []), ...(isComparison(node) ? [] : literalsOf(node.right))];
  }
  return [];
}

function isComparison(node: ts.BinaryExpression): boolean {
  return /[=<>!]/.test(node.operatorToken.getText());
}

function wordsOf(node: Literal): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ');
}

function isWriting(node: ts.Node, source: ts.SourceFile): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left) &&
    WRITTEN_PROPERTIES.has(node.left.name.getText(source))
  );
}

function isSetAttribute(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'setAttribute'
  );
}
