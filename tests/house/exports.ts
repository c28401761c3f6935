import ts from "typescript";
import type { Source } from "./sources.ts";

export interface Exported {
  name: string;
  node: ts.Node;
  /** Set when it is a function, however it is written. */
  body: ts.FunctionLikeDeclaration | undefined;
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function functionIn(value: ts.Expression | undefined): ts.FunctionLikeDeclaration | undefined {
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
}

/** What a file gives others to run or read: functions, constants, classes; no types. */
export function exportsOf({ tree }: Source): Exported[] {
  return tree.statements.flatMap((statement): Exported[] => {
    if (!isExported(statement)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((node) => ({
        name: node.name.getText(tree),
        node,
        body: functionIn(node.initializer),
      }));
    }
    if (ts.isFunctionDeclaration(statement)) {
      return [{ name: statement.name?.text ?? "default", node: statement, body: statement }];
    }
    if (ts.isClassDeclaration(statement)) {
      return [{ name: statement.name?.text ?? "default", node: statement, body: undefined }];
    }
    return [];
  });
}

/** True for an exported `async` function whose first parameter has this name or this type. */
export function takesFirst(source: Source, { body }: Exported, name: string, type: string): boolean {
  const first = body?.parameters[0];
  if (!body || !first || !ts.getModifiers(body as ts.FunctionDeclaration)?.some(isAsync)) return false;
  const typeText = first.type?.getText(source.tree) ?? "";
  return first.name.getText(source.tree) === name || new RegExp(`^${type}\\b`).test(typeText);
}

function isAsync({ kind }: ts.Modifier): boolean {
  return kind === ts.SyntaxKind.AsyncKeyword;
}
