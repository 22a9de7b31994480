import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BandFigure } from "@/components/salaries/band-figure";
import { PayBar } from "@/components/salaries/pay-bar";
import { PayKey } from "@/components/salaries/pay-key";
import type { MarketBand } from "@/lib/salaries/band";

const band: MarketBand = {
  soc: "15-1252",
  occupation: "software developers",
  state: "NY",
  source: "oews",
  vintage: "2025-05",
  employment: 113_510,
  n: null,
  p10: 80_000,
  p25: 125_000,
  median: 170_000,
  p75: 200_000,
  p90: 230_000,
};

const filings = { source: "lca", vintage: "2023-12", employment: null } as const;

describe("PayBar", () => {
  test("draws pay and market on one axis, in per cent", () => {
    const drawn = renderToStaticMarkup(<PayBar pay={{ min: 200_000, max: 275_000 }} band={band} />);
    expect(drawn).toContain('<rect class="this" x="50.00%" width="25.00%"');
    expect(drawn).toContain('<rect class="half" x="25.00%" width="25.00%"');
    expect(drawn).toContain('<line class="median" x1="40.00%"');
    expect(drawn).toContain('<line class="range" x1="10.00%" x2="60.00%"');
    expect(drawn).not.toContain("<path");
  });

  test("says itself in one sentence", () => {
    expect(label(<PayBar pay={{ min: 200_000, max: 275_000 }} band={band} />)).toBe(
      "This listing: $200,000 to $275,000 a year. Market: middle half $125,000 to $200,000, median $170,000.",
    );
    expect(label(<PayBar pay={{ min: 120_000.4, max: 120_000.4 }} band={null} />)).toBe(
      "This listing: $120,000 a year.",
    );
    expect(label(<PayBar pay={null} band={{ ...band, p25: null }} />)).toBe(
      "No pay stated. Market: median $170,000.",
    );
  });

  test("says when its market is modelled or thin, and hatches the thin one", () => {
    const thin = <PayBar pay={null} band={{ ...band, ...filings, n: 29 }} />;
    expect(label(thin)).toBe(
      "No pay stated. Market, thin: middle half $125,000 to $200,000, median $170,000.",
    );
    expect(renderToStaticMarkup(thin)).toContain('class="half thin"');
    const solid = <PayBar pay={null} band={{ ...band, ...filings, n: 30 }} />;
    expect(label(solid)).toMatch(/Market: middle/);
    expect(renderToStaticMarkup(solid)).not.toContain("thin");
    const modelled = <PayBar pay={null} band={{ ...band, source: "modelled", n: 12 }} />;
    expect(label(modelled)).toMatch(/Market, modelled: middle/);
    expect(renderToStaticMarkup(modelled)).not.toContain("half thin");
  });

  test("leaves the pattern to the key, which brings it only where it is asked for", () => {
    const thin = { ...band, ...filings, n: 12 };
    expect(renderToStaticMarkup(<PayBar pay={null} band={thin} />)).not.toContain("<pattern");
    expect(renderToStaticMarkup(<PayKey hasThin />)).toContain('<pattern id="hatch"');
    expect(renderToStaticMarkup(<PayKey hasThin />)).toContain("Thin: 10 to 29 filings");
    expect(renderToStaticMarkup(<PayKey />)).not.toContain("Thin");
    expect(renderToStaticMarkup(<BandFigure pay={null} band={thin} />)).toContain('<pattern id="hatch"');
    expect(renderToStaticMarkup(<BandFigure pay={null} band={band} />)).not.toContain("<pattern");
  });

  test("draws both ends of a market in which all are paid the same", () => {
    const same = {
      ...band,
      ...filings,
      n: 11,
      p10: 88_795,
      p25: 88_795,
      median: 88_795,
      p75: 88_795,
      p90: 88_795,
    };
    const drawn = renderToStaticMarkup(<PayBar pay={null} band={same} />);
    expect(drawn.match(/class="range"/g)).toHaveLength(3);
    expect(drawn).toContain('width="1.00%"');
  });

  test("ends in an arrow where pay lies beyond the axis", () => {
    expect(renderToStaticMarkup(<PayBar pay={{ min: 130_000, max: 500_000 }} band={null} />)).toContain(
      '<svg x="100%"',
    );
    expect(renderToStaticMarkup(<PayBar pay={{ min: 40_000, max: 90_000 }} band={null} />)).toContain(
      '<svg x="0"',
    );
  });

  test("draws no mark for a percentile that the source does not give", () => {
    const drawn = renderToStaticMarkup(<PayBar pay={null} band={{ ...band, p90: null, p75: null }} />);
    expect(drawn).not.toContain('class="half"');
    // The line then ends at the median, without a tick there: only the one at the 10th percentile.
    expect(drawn).toContain('<line class="range" x1="10.00%" x2="40.00%"');
    expect(drawn.match(/class="range"/g)).toHaveLength(2);
  });

  test("shows a single figure as a mark that can be seen", () => {
    expect(renderToStaticMarkup(<PayBar pay={{ min: 200_000, max: 200_000 }} band={null} />)).toContain(
      'width="1.00%"',
    );
  });

  test("holds no style attribute, which the content security policy would refuse", () => {
    expect(renderToStaticMarkup(<PayBar pay={{ min: 1, max: 2 }} band={band} />)).not.toContain("style=");
    expect(renderToStaticMarkup(<BandFigure pay={null} band={band} />)).not.toContain("style=");
  });
});

describe("BandFigure", () => {
  test("keeps every mark within the figure, with its value under it", () => {
    const drawn = renderToStaticMarkup(<BandFigure pay={{ min: 60_000, max: 360_000 }} band={band} />);
    const across = [...drawn.matchAll(/ x[12]?="([\d.]+)%"/g)].map(([, x]) => Number(x));
    expect(Math.min(...across)).toBeGreaterThan(5);
    expect(Math.max(...across)).toBeLessThan(95);
    for (const value of ["$80k", "$125k", "$170k", "$200k", "$230k"]) expect(drawn).toContain(`>${value}<`);
  });

  test("leaves out an outer label that would run into its neighbour", () => {
    const drawn = renderToStaticMarkup(<BandFigure pay={null} band={{ ...band, p90: 205_000 }} />);
    expect(drawn).not.toContain("$205k");
    expect(drawn).toContain("$200k");
  });

  test("hides from a phone what would run into the median there", () => {
    const drawn = renderToStaticMarkup(<BandFigure pay={null} band={{ ...band, p25: 155_000 }} />);
    expect(drawn).toMatch(/<g class="wide"><text class="value" x="[\d.]+%" y="57">\$155k/);
    expect(drawn).toMatch(/<g><text class="value" x="[\d.]+%" y="57">\$170k/);
  });

  test("is nothing where no figure was released", () => {
    const none = { p10: null, p25: null, median: null, p75: null, p90: null };
    expect(renderToStaticMarkup(<BandFigure pay={{ min: 1, max: 2 }} band={{ ...band, ...none }} />)).toBe(
      "",
    );
  });
});

function label(bar: React.ReactElement): string | undefined {
  return /aria-label="([^"]*)"/.exec(renderToStaticMarkup(bar))?.[1];
}
