import { useCallback, useEffect, useState } from 'react';
import type { ThemeDocument } from '@fangzhen/contracts';
import { call, CloudError, useAction, useCall, type Output } from '../../../cloud';
import { toast } from '../../../ui';
import { sameDocument } from '../document';
import { texts } from '../texts';

export type EditorData = Output<'themes', 'editor'>;

interface Draft {
  document: ThemeDocument;
  /** As the cloud has it, under `revision`. */
  saved: ThemeDocument;
  revision: number;
}

const draftOf = ({ draft: { document, revision } }: EditorData): Draft => ({
  document,
  saved: document,
  revision,
});

/** A brand's theme being edited. Nothing counts as saved before the cloud has said so. */
export function useEditor(brandId: string) {
  const { data, error, loading, refresh, setData } = useCall('themes', 'editor', { brandId });
  const [draft, setDraft] = useState<Draft>();
  const [stale, setStale] = useState(false);
  const dirty = draft !== undefined && !sameDocument(draft.document, draft.saved);
  // News about versions leaves what is being edited alone; another draft takes its place.
  useEffect(() => {
    if (data) setDraft((old) => (old?.revision === data.draft.revision ? old : draftOf(data)));
  }, [data]);

  const saved = async ({ document, revision }: Draft): Promise<number> => {
    if (!dirty) return revision;
    const next = await send(brandId, document, revision);
    setDraft((old) => old && { ...old, saved: document, revision: next });
    return next;
  };
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (reason) {
      if (!(reason instanceof CloudError)) throw reason;
      if (reason.code === 'STALE') return setStale(true);
      toast(reason.message, 'error');
    }
  };
  const save = useAction(() =>
    guarded(async () => {
      if (!draft) return;
      await saved(draft);
      toast(texts.saved, 'success');
    }),
  );
  const submit = useAction(() =>
    guarded(async () => {
      if (!draft) return;
      await call('themes', 'submit', { brandId, revision: await saved(draft) });
      toast(texts.submitted, 'success');
      await refresh();
    }),
  );
  const reload = useAction(() =>
    guarded(async () => {
      const fresh = await call('themes', 'editor', { brandId });
      setData(fresh);
      setDraft(draftOf(fresh));
      setStale(false);
    }),
  );
  const change = useCallback(
    (next: (document: ThemeDocument) => ThemeDocument) =>
      setDraft((old) => old && { ...old, document: next(old.document) }),
    [],
  );
  return {
    data,
    draft,
    dirty,
    error,
    loading,
    refresh,
    change,
    save,
    submit,
    reload,
    stale,
    dismissStale: () => setStale(false),
  };
}
export type Editor = ReturnType<typeof useEditor>;

/** Saves; where the draft moved on because an earlier answer of ours was lost, it is saved already. */
async function send(brandId: string, document: ThemeDocument, revision: number): Promise<number> {
  try {
    return (await call('themes', 'saveDraft', { brandId, document, revision })).revision;
  } catch (error) {
    if (!(error instanceof CloudError) || error.code !== 'STALE') throw error;
    const { draft } = await call('themes', 'editor', { brandId });
    if (!sameDocument(draft.document, document)) throw error;
    return draft.revision;
  }
}
