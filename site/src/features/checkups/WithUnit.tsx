type Props = { text: string; unit: string };

/** A value as people read it; its unit smaller behind it. */
export const WithUnit = ({ text, unit }: Props) => (
  <>
    {text}
    {unit && <small> {unit}</small>}
  </>
);
