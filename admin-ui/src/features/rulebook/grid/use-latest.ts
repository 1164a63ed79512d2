import { type RefObject, useEffect, useRef } from "react";

/** What was last drawn, for acts that live longer than one drawing. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
