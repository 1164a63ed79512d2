import type { ReactNode } from "react";

interface Props {
  id: string;
  label: ReactNode;
  required?: boolean;
  error?: string | null;
  hint?: ReactNode;
  children: ReactNode;
}

/** A labelled control; `children` carries the id, and `${id}-hint` describes it. */
export function Field({ id, label, required, error, hint, children }: Props) {
  return (
    <div className={error ? "field field-wrong" : "field"}>
      <label htmlFor={id}>
        {label}
        {required && <span className="field-required" aria-hidden="true">*</span>}
      </label>
      {children}
      {(error || hint) && (
        <p id={`${id}-hint`} className={error ? "field-error" : "muted"}>
          {error || hint}
        </p>
      )}
    </div>
  );
}
