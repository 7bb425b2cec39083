import { FocusHere } from '../forms/focus-here.tsx';

/** After a report: what happens now, and that nothing more will be told. */
export function ReportThanks() {
  return (
    <FocusHere>
      <p className="panel panel-wait" id="reported">
        Thank you. A moderator will look. You will not be told the outcome, but the text shows it.
      </p>
    </FocusHere>
  );
}
