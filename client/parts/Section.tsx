import { type ReactNode, useId } from "react";

/** A section of a page: 2 px ink rule, heading, a caption, one action at the right. */
export function Section({
  title,
  caption,
  end,
  children,
  className,
}: {
  title: string;
  caption?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  return (
    <section className={className ? `section ${className}` : "section"} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {caption && <p>{caption}</p>}
        {end && <span className="section-end">{end}</span>}
      </header>
      {children}
    </section>
  );
}
