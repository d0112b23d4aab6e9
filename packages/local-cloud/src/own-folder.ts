import { fileURLToPath } from 'node:url';

/** Where this code lies, in the sources or in the bundle: what the cloud itself brings along is found from here. */
export const OWN_FOLDER = fileURLToPath(new URL('.', import.meta.url));
