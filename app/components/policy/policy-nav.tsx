import { NavLink } from '@remix-run/react';
import './policy.css';

/** From one page about the policy to the others. */
export function PolicyNav() {
  return (
    <nav className="paging small policy-nav" aria-label="Policy">
      <NavLink to="/moderation/policy" end>
        The draft
      </NavLink>
      <NavLink to="/moderation/policy/hosts">Sites we know</NavLink>
      <NavLink to="/policy">The policy in force</NavLink>
      <NavLink to="/policy/history">Its history</NavLink>
    </nav>
  );
}
