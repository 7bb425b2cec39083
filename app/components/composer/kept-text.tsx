/** Shown while someone signs in: what they wrote is still there. */
export function KeptText({ text }: { text: string }) {
  return (
    <section className="panel kept-text" aria-labelledby="kept-text">
      <h3 id="kept-text">Your text is kept</h3>
      <p>You go back to it, where you were, when you are signed in.</p>
      <blockquote className="typed">{text}</blockquote>
    </section>
  );
}
