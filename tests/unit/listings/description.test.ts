import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unescapeOnce } from "@/lib/imports/clean-text";
import { descriptionText, LONGEST_DESCRIPTION, sanitiseDescription } from "@/lib/listings/description";

const ALLOWED =
  /^(?:<\/?(?:h[3-6]|p|ul|ol|li|blockquote|pre|code|strong|b|em|i|u|s|sub|sup|table|thead|tbody|tr|th|td|dl|dt|dd)>|<(?:br|hr) \/>|<a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="nofollow noopener ugc">|<\/a>)$/;

/** That nothing is left of it but plain tags, and links to the web. */
function expectHarmless(html: string | null) {
  for (const tag of html?.match(/<[^>]*>?/g) ?? []) expect(tag).toMatch(ALLOWED);
}

const TAB = "\t";
const PAYLOADS = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<script\n>alert(1)</script\n>",
  "<script>alert(1)",
  "<img src=x onerror=alert(1)>",
  '<img src="x" onerror="alert(1)" / >',
  '<IMG """><SCRIPT>alert("XSS")</SCRIPT>">',
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  '<svg><a xlink:href="javascript:alert(1)"><text y="20">x</text></a></svg>',
  '<svg><animate attributeName="href" values="javascript:alert(1)" /></svg>',
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  `<a href="java${TAB}script:alert(1)">x</a>`,
  '<a href="java\u0000script:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="&#x6A;avascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
  '<a href="https://ok.example" onclick="alert(1)" style="position:fixed" class="x" id="y" target="_blank">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/jobs">x</a>',
  '<a href="https://ok.example/&quot; onmouseover=&quot;alert(1)">x</a>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  "<style>@import 'https://evil.example';</style><p>x</p>",
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="https://evil.example">',
  '<form action="https://evil.example"><input name=a><button formaction="javascript:alert(1)">x</button></form>',
  "<body onload=alert(1)><p>x</p>",
  '<base href="https://evil.example/"><a href="x">x</a>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<video><source onerror="alert(1)"></video><audio src=x onerror=alert(1)>',
  '<details open ontoggle="alert(1)">x</details>',
  "<marquee onstart=alert(1)>x</marquee>",
  '<div id="content" class="hidden" data-x="1" tabindex="0" contenteditable>x</div>',
  "<!--><img src=x onerror=alert(1)>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?xml version='1.0'?><p>x</p>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  "<template><script>alert(1)</script></template>",
  "<textarea></textarea><script>alert(1)</script>",
  "<p/onclick=alert(1)>x</p>",
  "<p\u000conclick=alert(1)>x</p>",
  "<x onclick=alert(1) tabindex=1>x</x>",
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  "<plaintext><script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
];

describe("nothing harmful survives", () => {
  test.each(PAYLOADS)("%j", (payload) => {
    for (const html of [
      payload,
      `<p>before</p>${payload}<p>after</p>`,
      `<div><ul><li>${payload}</li></ul></div>`,
    ]) {
      expectHarmless(sanitiseDescription(html));
      expectHarmless(sanitiseDescription(unescapeOnce(html)));
      expectHarmless(sanitiseDescription(sanitiseDescription(html) ?? ""));
    }
  });

  test("in any mixture of them", () => {
    const piece = fc.oneof(
      fc.constantFrom(...PAYLOADS),
      fc.string(),
      fc.constantFrom("<", ">", '"', "</a>", "<a ", "<p>", "</div>"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expectHarmless(sanitiseDescription(pieces.join("")));
      }),
      { numRuns: 2_000 },
    );
  });
});

test("escaped tags are shown as text, and stay text when cleaned again", () => {
  const once = sanitiseDescription("<p>Use &lt;script&gt; &amp; co.</p>");
  expect(once).toBe("<p>Use &lt;script&gt; &amp; co.</p>");
  expect(sanitiseDescription(once ?? "")).toBe(once);
  expect(descriptionText(once)).toBe("Use <script> & co.");
});

test("headings begin below the page's own and leave out no level", () => {
  expect(sanitiseDescription("<h1>A</h1><h4>B</h4><h1>C</h1><h6>D</h6>")).toBe(
    "<h3>A</h3><h4>B</h4><h3>C</h3><h4>D</h4>",
  );
  expect(sanitiseDescription("<h5>Deep first</h5><h2>Then high</h2>")).toBe(
    "<h3>Deep first</h3><h3>Then high</h3>",
  );
});

test("a div with words is a paragraph, one with blocks is nothing", () => {
  expect(
    sanitiseDescription(
      '<div><div style="x">One <b>two</b></div><div><br></div><ul><li>three</li></ul></div>',
    ),
  ).toBe("<p>One <b>two</b></p><ul><li>three</li></ul>");
});

test("words outside of any block are a paragraph", () => {
  expect(
    sanitiseDescription("<h2>A</h2>loose <b>words</b><ul><li>x</li></ul><div>more<div>inner</div>last</div>"),
  ).toBe("<h3>A</h3><p>loose <b>words</b></p><ul><li>x</li></ul><p>more</p><p>inner</p><p>last</p>");
  expect(sanitiseDescription("<b>half<p>x</p></b>")).toBe("<b>half<p>x</p></b>");
});

test("empty paragraphs, items and headings are dropped", () => {
  expect(
    sanitiseDescription("<h2> </h2><p>&nbsp;</p><p><strong><br></strong></p><ul><li></li></ul><p>x</p>"),
  ).toBe("<p>x</p>");
  expect(sanitiseDescription("<p> </p><img src=x>")).toBeNull();
  expect(sanitiseDescription("")).toBeNull();
});

test("links go to the web or to a mail box, and vouch for nobody", () => {
  expect(
    sanitiseDescription('<a href="https://x.example/?a=1&b=2">x</a> <a href="mailto:jobs@x.example">y</a>'),
  ).toBe(
    '<p><a href="https://x.example/?a=1&amp;b=2" rel="nofollow noopener ugc">x</a> <a href="mailto:jobs@x.example" rel="nofollow noopener ugc">y</a></p>',
  );
  expect(sanitiseDescription('<a href="/a">one</a> <a href="https://x.example/">two</a>')).toBe(
    '<p>one <a href="https://x.example/" rel="nofollow noopener ugc">two</a></p>',
  );
});

test("the text has a line for each block", () => {
  expect(
    descriptionText("<h3>Pay</h3><p>$1 &amp;\u00a0more<br />now</p><ul><li>a</li><li><b>b</b>c</li></ul>"),
  ).toBe("Pay\n$1 & more\nnow\na\nbc");
  expect(descriptionText(null)).toBe("");
});

test("a very long or very deep description is cut off, not a burden", () => {
  const started = performance.now();
  expect(sanitiseDescription("<p>word</p>".repeat(200_000))?.length).toBeLessThanOrEqual(
    LONGEST_DESCRIPTION + "</p>".length,
  );
  for (const piece of [
    "<div>",
    "<b>",
    "<p> ",
    "<",
    "<a ",
    "<h1>",
    "<li>x",
    "&",
    "<br>",
    '<a href="https://x.example">',
  ]) {
    expectHarmless(sanitiseDescription(piece.repeat(LONGEST_DESCRIPTION / piece.length)));
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});
