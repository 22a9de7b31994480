import { MainNav } from "./main-nav";
import { Mark } from "./mark";

export function SiteHeader() {
  return (
    <header className="site">
      <div className="page">
        <a className="wordmark" href="/">
          <Mark />
          Payboard
        </a>
        <MainNav />
        <p className="me">
          {/* Which of the two is seen, the script in the head decides: pages that are made once don't know who reads them. */}
          <a className="signed-out" href="/sign-in">
            Sign in
          </a>
          <a className="signed-in" href="/account">
            Account
          </a>
          <a className="button small" href="/post">
            Post a job
          </a>
        </p>
      </div>
    </header>
  );
}
