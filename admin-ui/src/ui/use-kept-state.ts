import { useCallback, useState } from "react";

/** State that survives a reload, a lost login and a conflict within this tab; forgotten once it has been sent. */
export function useKeptState<T>(key: string, initial: T): [T, (change: (old: T) => T) => void, () => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = sessionStorage.getItem(key);
    return kept === null ? initial : (JSON.parse(kept) as T);
  });
  const change = useCallback(
    (apply: (old: T) => T) =>
      setValue((old) => {
        const next = apply(old);
        sessionStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => sessionStorage.removeItem(key), [key]);
  return [value, change, forget];
}
