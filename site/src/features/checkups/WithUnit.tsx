import { Words } from '../../ui/Words.tsx';

type Props = { text: string; unit: string };

/** A value as people read it; its unit smaller behind it. */
export const WithUnit = ({ text, unit }: Props) => (
  <>
    <Words text={text} />
    {unit && (
      <small>
        {' '}
        <Words text={unit} />
      </small>
    )}
  </>
);
