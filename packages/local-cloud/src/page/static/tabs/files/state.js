import { get } from '../../lib/api.js';
import { attempt } from '../../lib/notice.js';

/** @typedef {{ path: string, fileId: string, bytes: number, atMs: number }} StoredFile */

const PIECE = 200;
/** Listing reads a folder, so not every second. */
const EVERY_MS = 3000;
let readAt = -Infinity;

export const state = {
  prefix: '',
  limit: PIECE,
  /** @type {StoredFile[]} */
  files: [],
  more: false,
};

export async function refresh() {
  if (performance.now() - readAt >= EVERY_MS) await readFiles();
}

export async function readFiles() {
  const { prefix, limit } = state;
  const answer = await get(`/local/files?${new URLSearchParams({ prefix, limit: String(limit) })}`);
  if (prefix !== state.prefix) return;
  readAt = performance.now();
  Object.assign(state, answer);
}

export function showMore() {
  state.limit += PIECE;
  return attempt(readFiles);
}

/** Where a file of the bucket is shown. @param {string} path */
export const addressOf = (path) => `/local/files/${path.split('/').map(encodeURIComponent).join('/')}`;
