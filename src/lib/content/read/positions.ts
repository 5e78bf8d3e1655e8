import ts from 'typescript';

type Path = readonly (string | number)[];

/** Values that the names of a function's parameters stand for, where its body is read for one call. */
type Scope = ReadonlyMap<string, Found>;
interface Found {
	node: ts.Expression;
	scope: Scope;
}

/**
 * Lines of a data module's values: `line(['steps', 'wait', 'clock'])` is where that value of the default export
 * is written. Follows constants, spreads and calls of the file's own small functions; where a value cannot be
 * followed, gives the line of the nearest value around it that can.
 */
export function linesOf(source: string): (path: Path) => number {
	const file = ts.createSourceFile('scenes.ts', source, ts.ScriptTarget.ESNext, true);
	const constants = new Map<string, ts.Expression>();
	let exported: ts.Expression | null = null;
	for (const statement of file.statements) {
		if (ts.isExportAssignment(statement)) exported = statement.expression;
		if (!ts.isVariableStatement(statement)) continue;
		for (const { name, initializer } of statement.declarationList.declarations) {
			if (ts.isIdentifier(name) && initializer) constants.set(name.text, initializer);
		}
	}
	const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
	return (path) => {
		if (!exported) return 1;
		let here: Found = { node: exported, scope: new Map() };
		let line = lineOf(here.node);
		for (const key of path) {
			const next = childOf(here, key, constants);
			if (!next) break;
			here = next;
			line = lineOf(here.node);
		}
		return line;
	};
}

type Constants = ReadonlyMap<string, ts.Expression>;

/** What an expression stands for: without types and brackets, names followed to their values. */
function valueOf({ node, scope }: Found, constants: Constants): Found {
	if (ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) {
		return valueOf({ node: node.expression, scope }, constants);
	}
	if (!ts.isIdentifier(node)) return { node, scope };
	const bound = scope.get(node.text);
	if (bound) return valueOf(bound, constants);
	const constant = constants.get(node.text);
	return constant ? valueOf({ node: constant, scope: new Map() }, constants) : { node, scope };
}

/** Where the value at a key (or index) of an expression is written; null where that cannot be followed. */
function childOf(found: Found, key: string | number, constants: Constants): Found | null {
	const { node, scope } = valueOf(found, constants);
	if (ts.isObjectLiteralExpression(node)) return propertyOf(node, String(key), scope, constants);
	if (ts.isArrayLiteralExpression(node)) return elementsOf(node, scope, constants)[Number(key)] ?? null;
	if (!ts.isCallExpression(node)) return null;
	const made = valueOf({ node: node.expression, scope }, constants);
	if (!ts.isArrowFunction(made.node) || ts.isBlock(made.node.body)) return null;
	const bound = made.node.parameters.flatMap((p, i): [string, Found][] => {
		const argument = node.arguments[i] ?? p.initializer;
		return ts.isIdentifier(p.name) && argument ? [[p.name.text, { node: argument, scope }]] : [];
	});
	return childOf({ node: made.node.body, scope: new Map(bound) }, key, constants);
}

/** A property's value; the last one written wins, as when the module runs. */
function propertyOf(
	object: ts.ObjectLiteralExpression,
	key: string,
	scope: Scope,
	constants: Constants
): Found | null {
	for (const property of [...object.properties].reverse()) {
		if (ts.isSpreadAssignment(property)) {
			const inner = childOf({ node: property.expression, scope }, key, constants);
			if (inner) return inner;
		} else if (property.name && 'text' in property.name && property.name.text === key) {
			if (ts.isPropertyAssignment(property)) return { node: property.initializer, scope };
			if (ts.isShorthandPropertyAssignment(property)) return { node: property.name, scope };
		}
	}
	return null;
}

/** The elements of a list, lists that are spread in it included. */
function elementsOf(list: ts.ArrayLiteralExpression, scope: Scope, constants: Constants): Found[] {
	return list.elements.flatMap((node): Found[] => {
		if (!ts.isSpreadElement(node)) return [{ node, scope }];
		const inner = valueOf({ node: node.expression, scope }, constants);
		return ts.isArrayLiteralExpression(inner.node) ? elementsOf(inner.node, inner.scope, constants) : [inner];
	});
}
