"use client";

import "./styles/all.css";

/** Stands in for the whole page where even the frame around it failed. Every page loads it, so it is short. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Out of order · Payboard</title>
        <main className="page">
          <h1>Payboard is out of order. Try again in a moment.</h1>
        </main>
      </body>
    </html>
  );
}
