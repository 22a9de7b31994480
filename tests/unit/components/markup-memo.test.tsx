import { expect, test } from "vitest";
import { renderIsland, renderStill } from "@/components/ui/markup-memo";

test("the data of an island says what it was given, and can't end its element", async () => {
  const given = { title: "</script><script>alert(1)</script><!-- & \\u003c" };
  const markup = await renderIsland(<p>Listings</p>, JSON.stringify(given));
  const [, data = ""] =
    /^<div><p>Listings<\/p><\/div><script type="application\/json">(.*?)<\/script>$/.exec(markup) ?? [];
  expect(data).not.toContain("<");
  expect(JSON.parse(data)).toEqual(given);
});

test("markup that stays still has no marks between pieces of text, and what is text stays text", async () => {
  const count = 3;
  expect(
    await renderStill(
      <p>
        n = {count}, {"<!-- -->"}
      </p>,
    ),
  ).toBe("<p>n = 3, &lt;!-- --&gt;</p>");
});

test("markup that stays still has signs of one byte alone, which read as what was written", async () => {
  const markup = await renderStill(
    <p title="$90k – “most” 💸">
      it’s ≥ 5 é{/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own words */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: '"as – it is"' }} /> €
    </p>,
  );
  expect(markup).toBe(
    '<p title="$90k &#8211; &#8220;most&#8221; &#128184;">it&#8217;s &#8805; 5 é<script type="application/ld+json">"as – it is"</script> &#8364;</p>',
  );
});
