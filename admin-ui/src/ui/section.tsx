import { type ReactNode, useId } from "react";

interface Props {
  title: ReactNode;
  /** Tells regions of one title apart for a screen reader. */
  label?: string;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A titled panel; the heading names the region for a screen reader. */
export function Section({ title, label, aside, children, className }: Props) {
  const id = useId();
  return (
    <section className={`panel ${className ?? ""}`} aria-label={label} aria-labelledby={label ? undefined : id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

export function Empty({ title, hint }: { title: string; hint?: ReactNode }) {
  return (
    <div className="empty">
      <p>{title}</p>
      {hint && <p className="muted">{hint}</p>}
    </div>
  );
}

/** Names and values; values are never cut. */
export function Facts({ items }: { items: [string, ReactNode][] }) {
  return (
    <dl className="facts">
      {items
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
