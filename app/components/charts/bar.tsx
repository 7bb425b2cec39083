/**
 * A bar of a chart, `length` in CSS pixels; the number it draws stands beside it in figures. The
 * policy of the page allows no style in the HTML; a width of its own it does.
 */
export function Bar({ length }: { length: number }) {
  return <svg className="bar" width={Math.max(3, Math.round(length))} height="10" aria-hidden />;
}
