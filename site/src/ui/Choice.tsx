import { useId } from 'react';
import { hasJapanese } from './japanese-runs.ts';

type Props = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  any: string;
  options: readonly { value: string; text: string }[];
};

/** One of several, or any; names out of the data are Japanese on English pages too. A chosen value stays choosable when the list no longer has it. */
export function Choice({ label, name, value, onChange, any, options }: Props) {
  const id = useId();
  const lost = value !== '' && !options.some((option) => option.value === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{any}</option>
        {lost && (
          <option value={value} lang={hasJapanese(value) ? 'ja' : undefined}>
            {value}
          </option>
        )}
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            lang={hasJapanese(option.text) ? 'ja' : undefined}
          >
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
