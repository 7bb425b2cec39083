import { Link } from '@remix-run/react';

export function Colophon() {
  return (
    <footer className="foot leaf small">
      <div className="text">
        <p>
          A debate board where claims carry their evidence. Every text here is read against a{' '}
          <Link to="/policy">written policy</Link> before it is public. What came of that is told{' '}
          <Link to="/transparency">in numbers</Link>.
        </p>
      </div>
    </footer>
  );
}
