import { useId } from 'react';

type Props = {
  label: string;
  name: string;
  /** Without it the browser keeps what is typed, also what is typed before the script has come. */
  value?: string;
  onChange?: (value: string) => void;
  type?: 'text' | 'search' | 'date';
  help?: string;
  /** Begins with ＊ */
  error?: string | undefined;
  /** The words of the mark, where the field must be filled in */
  required?: string;
  inputMode?: 'numeric' | 'text';
  maxLength?: number;
};

/** Label above, support text, input, error: joined for those who hear the page. */
export function Field({ label, help, error, required, value, onChange, type, ...input }: Props) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <span className="required">{required}</span>}
      </label>
      {help && (
        <p className="quiet" id={`${id}-help`}>
          {help}
        </p>
      )}
      <input
        id={id}
        type={type ?? 'text'}
        value={value}
        onChange={onChange && ((event) => onChange(event.target.value))}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        aria-required={required ? true : undefined}
        autoComplete="off"
        {...input}
      />
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
