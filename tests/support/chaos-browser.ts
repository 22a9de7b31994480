/** A form as its page holds it: where it goes, and what is filled in already. */
export type PageForm = { action: string; fields: [string, string][] };
export type Typed = Record<string, string | File>;

const TIMEOUT_MS = 20_000;

/** A browser without JavaScript, of one visitor: it keeps cookies, reads forms out of pages and sends them. */
export class ChaosBrowser {
  readonly #origin: string;
  readonly #visitor: string;
  readonly #cookies = new Map<string, string>();

  /** `visitor`: the address they come from, so that their tries are not counted with others'. */
  constructor(origin: string, visitor: string) {
    this.#origin = origin;
    this.#visitor = visitor;
  }

  /** The page at a path, followed to where it leads. Throws where it can't be had. */
  async open(path: string): Promise<{ path: string; html: string }> {
    let at = path;
    for (let turns = 0; turns < 5; turns++) {
      const answer = await this.#ask(at);
      const html = await answer.text();
      const onward = answer.headers.get("location");
      if (answer.status === 200) return { path: at, html };
      if (!onward) throw new Error(`${at} was answered with ${answer.status}.`);
      at = pathOf(onward, this.#origin);
    }
    throw new Error(`${path} leads in a circle.`);
  }

  /** Sends a form as it stands, with what is typed into it. Throws where there is no answer. */
  async send({ action, fields }: PageForm, typed: Typed): Promise<Sent> {
    const body = new FormData();
    for (const [name, value] of fields) if (!(name in typed)) body.append(name, value);
    for (const [name, value] of Object.entries(typed)) body.append(name, value);
    const answer = await this.#ask(action, { method: "POST", body });
    const html = await answer.text();
    const onward = answer.headers.get("location");
    return { status: answer.status, onward: onward && pathOf(onward, this.#origin), html };
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL(path, this.#origin), {
      ...init,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        ...{ cookie, origin: this.#origin, "x-forwarded-for": this.#visitor },
        ...{ accept: "text/html", "user-agent": "Mozilla/5.0 (a browser without JavaScript)" },
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }
}

/** What a form was answered with: where it leads on to, or the page that stands in its place. */
export type Sent = { status: number; onward: string | null; html: string };

function pathOf(address: string, origin: string): string {
  const { pathname, search } = new URL(address, origin);
  return `${pathname}${search}`;
}

/**
 * The form with this button in a page as React writes it, sent to the page itself where it names nothing else. Its
 * inputs are read; what is chosen or written in other fields is for the caller to type.
 */
export function readForm({ path, html }: { path: string; html: string }, button: string): PageForm {
  const forms = html.match(/<form[\s>].*?<\/form>/gs) ?? [];
  const form = forms.find((one) => textsOf(one, "button").includes(button));
  if (!form) throw new Error(`${path} has no form to “${button}”.`);
  const inputs = (form.match(/<input[^>]*>/g) ?? []).map(attributesOf);
  const isSent = ({ type = "text", ...given }: Record<string, string>) =>
    type === "radio" || type === "checkbox" ? "checked" in given : type !== "file";
  const fields = inputs
    .filter(({ name }) => name)
    .filter(isSent)
    .map(({ name = "", value = "" }): [string, string] => [name, value]);
  const { action } = attributesOf(/^<form[^>]*>/.exec(form)?.[0] ?? "");
  return { action: action || path, fields };
}

/** What a page complains of, in words; empty where it does not. */
export function troubleOf(html: string): string {
  const [box = ""] = /<div[^>]*role="alert".*?<\/div>/s.exec(html) ?? [];
  return unescaped(box.replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

function textsOf(html: string, element: string): string[] {
  const found = html.matchAll(new RegExp(`<${element}[^>]*>(.*?)</${element}>`, "gs"));
  return [...found].map(([, text = ""]) => unescaped(text.replace(/<[^>]*>/g, "")).trim());
}

function attributesOf(tag: string): Record<string, string> {
  const found = tag.matchAll(/\s([^\s=>"/]+)(?:="([^"]*)")?/g);
  return Object.fromEntries([...found].map(([, name = "", value = ""]) => [name, unescaped(value)]));
}

const ENTITIES: Record<string, string> = {
  ...{ "&quot;": '"', "&#x27;": "'", "&#39;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" },
};

function unescaped(text: string): string {
  return text.replace(/&(?:quot|#x27|#39|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
