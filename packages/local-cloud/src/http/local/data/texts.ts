import { createHash } from 'node:crypto';
import type { Database } from '../../../db/database';
import type { Doc } from '../../../db/ejson';
import { invalidParam } from '../../../errors';

const DEEPEST = 100;

/** A filter or sort from outside; absent or empty text is `{}`. @throws INVALID_PARAM naming it */
export function objectFrom(db: Database, text: unknown, name: string): Doc {
  if (text === undefined || text === '') return {};
  const value = parsed(db, text, name);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidParam(`${name} must be an object, such as {"price": {"$gt": 5}}`);
  return value as Doc;
}

/** A document to be stored. @throws INVALID_PARAM saying which field no document may have */
export function documentFrom(db: Database, text: unknown): Doc {
  if (typeof text !== 'string') throw invalidParam('the document must be a text of Extended JSON');
  const doc = objectFrom(db, text, 'document');
  checkStorable(doc, '', 0);
  return doc;
}

function parsed(db: Database, text: unknown, name: string): unknown {
  if (typeof text !== 'string') throw invalidParam(`${name} must be a text of Extended JSON`);
  try {
    // JSON.parse says where the mistake is, which `decode` keeps to itself.
    JSON.parse(text);
  } catch (error) {
    throw invalidParam(`${name} is not JSON: ${(error as Error).message}`);
  }
  return db.decode(text);
}

function checkStorable(value: unknown, path: string, depth: number): void {
  if (depth > DEEPEST) throw invalidParam(`the document is nested more than ${DEEPEST} levels deep`);
  if (value instanceof Date && Number.isNaN(value.getTime())) throw invalidParam(`${path}: not a date`);
  if (Array.isArray(value)) value.forEach((one, at) => checkStorable(one, `${path}[${at}]`, depth + 1));
  else if (value?.constructor === Object || Object.getPrototypeOf(value ?? 0) === null)
    for (const [key, one] of Object.entries(value as Doc)) {
      if (key.startsWith('$') || key === '' || key === '__proto__')
        throw invalidParam(`${path || 'the document'}: a field cannot be called ${JSON.stringify(key)}`);
      checkStorable(one, path ? `${path}.${key}` : key, depth + 1);
    }
}

/** Names what a document holds, so that a change in between is noticed. */
export const versionOf = (canonical: string): string =>
  createHash('sha1').update(canonical).digest('base64url');
