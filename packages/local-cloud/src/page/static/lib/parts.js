import { html } from 'lit-html';

/** What a list says while it is empty, and what to do. @param {string} text */
export const empty = (text) => html`<p class="empty">${text}</p>`;

/**
 * A control with its label.
 * @param {string} label
 * @param {unknown} control
 * @param {string} [className]
 */
export const field = (label, control, className = '') =>
  html`<label class="field ${className}"><span>${label}</span>${control}</label>`;

/** @param {string} text @param {'good' | 'bad' | 'warn' | 'plain'} [kind] */
export const badge = (text, kind = 'plain') => html`<span class="badge badge--${kind}">${text}</span>`;
