import { useEffect, useState } from 'react';

/** Long enough for the closing animation of the style sheet. */
const CLOSING_MS = 220;

/** Keeps a popup mounted while it closes. */
export function usePresence(open: boolean): 'open' | 'closing' | 'gone' {
  const [closing, setClosing] = useState(false);
  const [wasOpen, setWasOpen] = useState(open);
  if (open !== wasOpen) {
    setWasOpen(open);
    setClosing(!open);
  }
  useEffect(() => {
    if (!closing) return undefined;
    const timer = setTimeout(() => setClosing(false), CLOSING_MS);
    return () => clearTimeout(timer);
  }, [closing]);
  if (open) return 'open';
  return closing ? 'closing' : 'gone';
}
