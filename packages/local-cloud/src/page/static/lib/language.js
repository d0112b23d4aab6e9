/** @typedef {[zh: string, en: string]} Words one text in both languages */

const KEPT_AS = 'local-cloud.language';

let english = (localStorage.getItem(KEPT_AS) ?? navigator.language).startsWith('en');
tellBrowser();

export function switchLanguage() {
  english = !english;
  localStorage.setItem(KEPT_AS, english ? 'en' : 'zh');
  tellBrowser();
}

/** The screen reader's voice goes by it. */
function tellBrowser() {
  document.documentElement.lang = english ? 'en' : 'zh-CN';
}

/**
 * The text in the language chosen, with `{name}` replaced.
 * @param {Words} words
 * @param {Record<string, unknown>} [values]
 */
export function say(words, values = {}) {
  return words[english ? 1 : 0].replace(/\{(\w+)\}/g, (whole, name) =>
    name in values ? String(values[name]) : whole,
  );
}
