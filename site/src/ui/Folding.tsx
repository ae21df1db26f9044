import { type ReactNode, useState } from 'react';

type Props = {
  heading: ReactNode;
  className?: string;
  /** Folded on wide screens too */
  closed?: boolean;
  children: ReactNode;
};

/** From here on a page is wide enough to show long tables at once. */
const WIDE = '(min-width: 48em)';

/**
 * A part that starts folded on a phone, where it would be many screens long. Searching in the page and printing still
 * reach it: it is `details`, opened by the one and shown in full by the other.
 */
export function Folding({ heading, className, closed = false, children }: Props) {
  const [startsOpen] = useState(() => !closed && matchMedia(WIDE).matches);
  return (
    <details className={className} open={startsOpen}>
      <summary>{heading}</summary>
      {children}
    </details>
  );
}
