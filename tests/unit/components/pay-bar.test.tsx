import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PayColumn } from "@/components/listings/pay-column";
import { BandFigure } from "@/components/salaries/band-figure";
import { PayBar } from "@/components/salaries/pay-bar";
import type { MarketBand } from "@/lib/salaries/band";
import { marketSentence, paySentence, type YearlyRange } from "@/lib/salaries/bar-words";

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

const USD = { period: "year", currency: "USD" } as const;

function draw(pay: YearlyRange | null, market: MarketBand | null): string {
  return renderToStaticMarkup(<PayBar pay={pay} band={market} label="" />);
}

describe("PayBar", () => {
  test("draws pay and market on one axis, in per cent", () => {
    const drawn = draw({ min: 200_000, max: 275_000 }, band);
    expect(drawn).toContain('<rect class="this" x="50.00%" width="25.00%"');
    expect(drawn).toContain('<rect class="half" x="25.00%" width="25.00%"');
    expect(drawn).toContain('<line class="median" x1="40.00%"');
    expect(drawn).toContain('<line class="range" x1="10.00%" x2="60.00%"');
    expect(drawn).not.toContain("<path");
  });

  test("says itself in one sentence", () => {
    const drawn = renderToStaticMarkup(
      <PayColumn
        pay={{ ...USD, min: 200_000, max: 275_000, annualMin: 200_000, annualMax: 275_000 }}
        market={band}
        labels={{ workplace: "Hybrid", level: null, type: null, via: "via Lever", pay: null }}
        standing={null}
        spoken="This listing: $200,000 to $275,000 a year."
      />,
    );
    expect(drawn).toContain('role="img" aria-label="This listing: $200,000 to $275,000 a year."');
    expect(marketSentence(band)).toBe("Market: middle half $125,000 to $200,000, median $170,000.");
    expect(paySentence({ min: 120_000.4, max: 120_000.4 })).toBe("This listing: $120,000 a year.");
    expect(paySentence(null)).toBe("No pay stated.");
    expect(marketSentence({ ...band, p25: null })).toBe("Market: median $170,000.");
    expect(marketSentence({ ...band, p25: null, median: null })).toBe("Market: no figure released.");
  });

  test("says when its market is modelled or thin, and hatches the thin one", () => {
    const thin = { ...band, ...filings, n: 29 };
    expect(marketSentence(thin)).toMatch(/^Market, thin: middle half/);
    expect(draw(null, thin)).toContain('class="half thin"');
    const solid = { ...band, ...filings, n: 30 };
    expect(marketSentence(solid)).toMatch(/^Market: middle half/);
    expect(draw(null, solid)).not.toContain("thin");
    const modelled = { ...band, source: "modelled", n: 12 } as const;
    expect(marketSentence(modelled)).toMatch(/^Market, modelled: middle half/);
    expect(draw(null, modelled)).not.toContain("half thin");
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
    const drawn = draw(null, same);
    expect(drawn.match(/class="range"/g)).toHaveLength(3);
    expect(drawn).toContain('width="1.00%"');
  });

  test("ends in an arrow where pay lies beyond the axis", () => {
    expect(draw({ min: 130_000, max: 500_000 }, null)).toContain('<svg x="100%"');
    expect(draw({ min: 40_000, max: 90_000 }, null)).toContain('<svg x="0"');
  });

  test("draws no mark for a percentile that the source does not give", () => {
    const drawn = draw(null, { ...band, p90: null, p75: null });
    expect(drawn).not.toContain('class="half"');
    // The line then ends at the median, without a tick there: only the one at the 10th percentile.
    expect(drawn).toContain('<line class="range" x1="10.00%" x2="40.00%"');
    expect(drawn.match(/class="range"/g)).toHaveLength(2);
  });

  test("shows a single figure as a mark that can be seen", () => {
    expect(draw({ min: 200_000, max: 200_000 }, null)).toContain('width="1.00%"');
  });

  test("holds no style attribute, which the content security policy would refuse", () => {
    expect(draw({ min: 1, max: 2 }, band)).not.toContain("style=");
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
