"use client";

import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";

/** Stands in for the whole page where even the frame around it failed. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Out of order · Payboard</title>
        <main className="page">
          <div className="page-head">
            <h1>Payboard is out of order</h1>
            <p className="lead">This is on our side. Trying again in a moment often helps.</p>
          </div>
          <button className="button" type="button" onClick={() => window.location.reload()}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
