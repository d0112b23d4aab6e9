/** The address after `#/`, in parts: the tab's id, and what is open in it. @returns {string[]} */
export const route = () =>
  location.hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => safely(part));

/** @param {string} part */
function safely(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** @param {...string} parts */
export const address = (...parts) => `#/${parts.map(encodeURIComponent).join('/')}`;

/** @param {...string} parts */
export function go(...parts) {
  location.hash = address(...parts);
}
