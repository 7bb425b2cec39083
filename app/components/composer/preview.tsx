import { useEffect, useState } from 'react';

/** The text as it would be shown, made by the same code that makes it on the server. */
export function Preview({ body, slug }: { body: string; slug: string }) {
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    import('#app/domain/text/markdown.ts').then(
      ({ renderMarkdown }) => {
        const options = { debateSlug: slug, origin: location.origin };
        if (isWanted) setHtml(renderMarkdown(body, options).html);
      },
      () => {
        if (isWanted) setHtml(null);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [body, slug]);
  return (
    <section className="preview" aria-label="Preview">
      {html === null ? (
        <p className="soft">The preview is on its way.</p>
      ) : (
        <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      )}
    </section>
  );
}
