/** The key under which something is held begins with the id of what it was made for: of an order's holds, the order's. */
export const madeFor = (key: string): string => key.slice(0, key.indexOf('_'));
