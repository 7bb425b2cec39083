/**
 * A text on one line that Argdown reads as words and nothing else
 * (https://argdown.org/syntax/): what could begin or end a relation, a title, a tag, a range, data,
 * a comment, a shortcode or the front matter is escaped. Relations, headings and lists begin a
 * line, which this text never does.
 */
export function argdownText(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
    .replace(/[\\[\]<>{}*_#@=]/g, '\\$&')
    .replace(/[.:](?=\S)/g, '\\$&')
    .replace(/\/(?=[/*])/g, '\\/');
}

/**
 * A double-quoted YAML scalar, as front matter and data hold it. JSON is YAML but for what YAML
 * does not print, and Argdown looks for the signs that end either before it reads any YAML.
 */
export function argdownData(value: string): string {
  return JSON.stringify(value).replace(
    /=(?==)|[{}\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
