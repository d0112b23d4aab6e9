// @ts-check
// ESLint rule. In wx-server-sdk `where().update()`, `where().remove()`, `count()` and `aggregate()` carry no transaction
// id: inside a transaction they act outside it and survive its rollback. cloudkit's store is outside in the same way: only
// the transaction it hands over is inside. As far as the text of one function shows it, none of these is called in the
// callback of a transaction.

const TRANSACTION = /^(runTransaction|transaction|inTransaction|transact)$/;
const ALWAYS_OUTSIDE = new Set(['count', 'aggregate']);
const OUTSIDE_AFTER_WHERE = new Set(['update', 'remove']);

/** @param {any} callee */
const nameOf = (callee) => (callee.type === 'MemberExpression' ? callee.property.name : callee.name);

/** Whether a chain `a.where(…).b().c` has a where in it. @param {any} node */
function hasWhere(node) {
  for (let at = node; at; at = at.type === 'CallExpression' ? at.callee : at.object) {
    if (at.type === 'CallExpression' && nameOf(at.callee) === 'where') return true;
  }
  return false;
}

/** `store` or `….store`. @param {any} node */
const isStore = (node) => (node.type === 'MemberExpression' ? node.property.name : node.name) === 'store';

/** @param {any} node */
function isTransactionCallback(node) {
  const call = node.parent;
  return (
    call?.type === 'CallExpression' &&
    call.arguments.includes(node) &&
    TRANSACTION.test(nameOf(call.callee) ?? '')
  );
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [] },
  create(context) {
    let depth = 0;
    /** @param {any} node */
    const enter = (node) => void (depth += isTransactionCallback(node) ? 1 : 0);
    /** @param {any} node */
    const leave = (node) => void (depth -= isTransactionCallback(node) ? 1 : 0);
    return {
      ArrowFunctionExpression: enter,
      FunctionExpression: enter,
      'ArrowFunctionExpression:exit': leave,
      'FunctionExpression:exit': leave,
      /** @param {any} node */
      CallExpression(node) {
        if (depth === 0 || node.callee.type !== 'MemberExpression') return;
        const name = nameOf(node.callee);
        const escapes =
          ALWAYS_OUTSIDE.has(name) ||
          (OUTSIDE_AFTER_WHERE.has(name) && hasWhere(node.callee.object)) ||
          isStore(node.callee.object);
        if (escapes)
          context.report({
            node,
            message: `${name}() here acts outside the transaction and survives its rollback.`,
          });
      },
    };
  },
};
