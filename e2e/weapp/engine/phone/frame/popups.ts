import { part } from './part';

/** A short message that goes by itself. */
export function toast(title: string, durationMs: number): void {
  document.querySelector('.toast')?.remove();
  const message = part('div', 'toast', title);
  document.body.append(message);
  setTimeout(() => message.remove(), durationMs);
}

/**
 * A sheet that waits for an answer.
 * @param keys the texts of its buttons
 * @returns the index of the one that was tapped
 */
export function ask(title: string, content: string, keys: string[]): Promise<number> {
  const veil = part('div', 'veil');
  const sheet = part('div', 'dialog');
  sheet.append(part('strong', '', title), part('p', '', content));
  document.body.append(veil);
  veil.append(sheet);
  return new Promise((resolve) => {
    for (const [index, text] of keys.entries()) {
      const key = part('button', 'dialog__key', text);
      key.addEventListener('click', () => {
        veil.remove();
        resolve(index);
      });
      sheet.append(key);
    }
  });
}
