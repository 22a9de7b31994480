import { ThemeSwitch } from "./theme-switch";

export function SiteFooter() {
  return (
    <footer className="foot">
      <div className="page">
        <p>Pay figures carry their sample, source and vintage.</p>
        <div className="links">
          <nav aria-label="Footer">
            <a href="/methodology">Methodology</a>
            <a href="/api/v1/openapi.json">API</a>
            <a href="/jobs/feed.xml">Feed of new listings</a>
          </nav>
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}
