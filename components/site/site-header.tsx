import { MainNav } from "./main-nav";
import { Mark } from "./mark";
import "./site.css";

export function SiteHeader() {
  return (
    <header className="site">
      <div className="page">
        <a className="wordmark" href="/">
          <Mark />
          Payboard
        </a>
        <MainNav />
      </div>
    </header>
  );
}
