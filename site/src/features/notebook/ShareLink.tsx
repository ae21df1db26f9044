import { useBroughtTexts } from './brought-context.ts';

/** The way to the page for the desk. */
export function ShareLink() {
  const { link, linkHelp, linkTo } = useBroughtTexts();
  return (
    <div className="actions screen-only">
      <a className="button" data-type="solid-fill" href={linkTo}>
        {link}
      </a>
      <span className="quiet">{linkHelp}</span>
    </div>
  );
}
