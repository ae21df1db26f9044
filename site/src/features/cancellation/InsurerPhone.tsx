import { fill } from '../../i18n/templates.ts';
import { useFrame } from '../identity/frame-context.ts';

type Props = { insurer: { phone: string | null } | null };

/** The insurer's own number to tap; nothing where none is configured. */
export function InsurerPhone({ insurer }: Props) {
  const { page } = useFrame();
  if (!insurer?.phone) return null;
  return <a href={`tel:${insurer.phone}`}>{fill(page.call, { phone: insurer.phone })}</a>;
}
