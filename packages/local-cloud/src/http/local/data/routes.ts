import type { Routes } from '../routes';
import { createCollection, listCollections } from './collections';
import { addDocument, readDocument, removeDocument, saveDocument } from './documents';
import { exportCollection } from './export';
import { queryDocuments } from './query';

/** Looking at the data and changing it by hand; documents travel as texts of relaxed Extended JSON. */
export const dataRoutes: Routes = {
  'GET /local/data/collections': listCollections,
  'POST /local/data/collections': createCollection,
  'POST /local/data/query': queryDocuments,
  'GET /local/data/document': readDocument,
  'POST /local/data/add': addDocument,
  'POST /local/data/save': saveDocument,
  'POST /local/data/remove': removeDocument,
  'GET /local/data/export': exportCollection,
};
