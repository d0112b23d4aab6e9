import { html, nothing } from 'lit-html';
import { say } from '../../lib/language.js';
import { empty } from '../../lib/parts.js';
import { words as common } from '../../lib/words.js';
import { collectionsView } from './collections.js';
import { openNewDocument } from './document.js';
import { documentsView } from './documents.js';
import { indexesView } from './indexes.js';
import { headView, queryView } from './query.js';
import { openCollection, openName, refresh, state } from './state.js';
import { words } from './words.js';

function view() {
  return html`<div class="data">
    <section class="data__part" aria-label=${say(words.collections)}>${collectionsView()}</section>
    <section class="data__part">${openCollection() ? collectionView() : hint()}</section>
  </div>`;
}

function hint() {
  if (!state.collections) return empty(say(common.loading));
  if (state.collections.length === 0) return empty(say(words.noCollections));
  return empty(openName() ? say(words.noSuch, { name: openName() }) : say(words.choose));
}

function collectionView() {
  return html`${headView()} ${queryView()}
  ${state.problem ? html`<p class="problem" role="alert">${state.problem}</p>` : nothing} ${documentsView()}
  ${indexesView()}`;
}

/** @type {import('../index.js').Tab} */
export const dataTab = {
  id: 'data',
  title: words.title,
  view,
  refresh,
  create: () => openCollection() && openNewDocument(openName()),
};
