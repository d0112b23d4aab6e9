import { get, post } from '../../lib/api.js';
import { failure } from '../../lib/notice.js';
import { redraw } from '../../lib/redraw.js';
import { route } from '../../lib/router.js';

/** @typedef {{ name: string, keys: [string, number | string][], unique?: boolean, sparse?: boolean }} Index */
/** @typedef {{ name: string, count: number, indexes: Index[] }} CollectionInfo */
/** @typedef {{ id: string, text: string, cut?: true }} Found `id` is JSON */
/** @typedef {{ how: string, index?: string, documents: number, ms: number }} Read */
/** @typedef {{ docs: Found[], next: string | null, read: Read }} Page */

export const state = {
  /** @type {CollectionInfo[] | undefined} */
  collections: undefined,
  /** As written in the form; not asked before it is sent. */
  draft: { filter: '', sort: '' },
  /** As asked for. */
  filter: '',
  sort: '',
  limit: 50,
  /** Cursors of the pages before this one, and of this one. @type {(string | null)[]} */
  cursors: [null],
  /** @type {Page | undefined} */
  page: undefined,
  /** Which collection `page` is of. */
  pageOf: '',
  /** @type {string | undefined} */
  problem: undefined,
};

/** The collection the address names. */
export const openName = () => (route()[0] === 'data' ? (route()[1] ?? '') : '');

/** @returns {CollectionInfo | undefined} */
export const openCollection = () => state.collections?.find(({ name }) => name === openName());

/** Counting large collections takes a while, so not every second. */
const COLLECTIONS_EVERY_MS = 3000;
/** A page is read again by itself; the rest is for others: 100 ms of reading every 5 s. */
const SHARE_OF_TIME = 1 / 50;
let collectionsReadAt = -Infinity;
let pageReadAt = -Infinity;

export async function refresh() {
  if (performance.now() - collectionsReadAt >= COLLECTIONS_EVERY_MS) await readCollections();
  const name = openName();
  if (!openCollection()) return;
  if (name !== state.pageOf) return find();
  if (!state.page || document.querySelector('dialog[open]')) return;
  if (performance.now() - pageReadAt >= state.page.read.ms / SHARE_OF_TIME) await readPage();
}

export async function readCollections() {
  state.collections = await get('/local/data/collections');
  collectionsReadAt = performance.now();
}

/** From the first page. */
export function find() {
  if (state.pageOf !== openName()) Object.assign(state, { draft: { filter: '', sort: '' }, page: undefined });
  Object.assign(state, state.draft, { cursors: [null] });
  return readPage();
}

/** @param {string | null} cursor */
export function nextPage(cursor) {
  state.cursors.push(cursor);
  return readPage();
}

export function previousPage() {
  state.cursors.pop();
  return readPage();
}

let asked = 0;

/** The page asked for last wins, whatever order the answers come in. */
export async function readPage() {
  const mine = ++asked;
  const { filter, sort, limit } = state;
  const collection = openName();
  const cursor = state.cursors[state.cursors.length - 1];
  const body = { collection, filter, sort, limit, ...(cursor === null ? {} : { cursor }) };
  try {
    const page = await post('/local/data/query', body);
    if (mine !== asked) return;
    pageReadAt = performance.now();
    Object.assign(state, { page, problem: undefined });
  } catch (error) {
    if (mine !== asked) return;
    state.problem = failure(error);
  }
  state.pageOf = collection;
  redraw();
}
