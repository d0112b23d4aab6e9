import { useRef } from 'react';
import { newId } from '../../cloud';

/** The same request again goes under the same id, another one under its own (I7). */
export function useAskId(): (body: object) => string {
  const last = useRef<{ id: string; body: string }>();
  return (body) => {
    const text = JSON.stringify(body);
    if (last.current?.body !== text) last.current = { id: newId(), body: text };
    return last.current.id;
  };
}
