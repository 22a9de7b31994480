import "server-only";
import { env } from "@/lib/env";
import type { FormState } from "@/lib/form-action";
import { dropForm, KEPT_FOR, keepForm } from "@/lib/kept-form";
import { problem } from "@/lib/problem";

/** A form with a file, which stands last in it. */
export type FileForm = {
  /** The cookie that leads a browser without script back to what was typed. */
  cookie: string;
  /** The page on which it stands. */
  page: string;
  /** Where it leads once it is saved. */
  onward: string;
  /** Bytes that its file may have. */
  largest: number;
};

/** `isCut`: more was sent than is read, so that of the file there is only a part. */
export type SentForm = { form: FormData; isCut: boolean };

const UNREADABLE: FormState = {
  message: "The form did not arrive whole. Please choose your file and send it again.",
};

/**
 * Answers a form with a file, which a server action can't: past its limit that answers with a bare fault. Who sends
 * it by the page's script is answered with JSON, everybody else is led on, or back to the form with what they typed.
 */
export async function answerFileForm(
  request: Request,
  { cookie, page, onward, largest }: FileForm,
  send: (sent: SentForm) => Promise<FormState>,
): Promise<Response> {
  if (!isFromHere(request)) return problem(403, "Not from here", "A form is sent from its own page.");
  const sent = await readForm(request, largest);
  const state = sent ? await send(sent) : UNREADABLE;
  if (request.headers.get("accept") === "application/json")
    return state.saved ? Response.json({ onward }) : Response.json(state, { status: 422 });
  // Without a script the browser asks for the form anew, and is shown there what is kept for it.
  dropForm(cookieOf(request, cookie));
  const [secret, seconds] = state.saved ? ["", 0] : [keepForm(page, state, new Date()), KEPT_FOR];
  const secure = env.siteUrl.startsWith("https:") ? "; Secure" : "";
  return new Response(null, {
    status: 303,
    headers: {
      // The path alone: which host it is, whoever asks knows.
      Location: state.saved ? onward : page,
      "Set-Cookie": `${cookie}=${secret}; Path=${page}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`,
    },
  });
}

/** Bytes of all that can be typed beside a file. */
export const MOST_TYPED = 1024 * 1024;
/** Of a form that says itself that it is too large, as much as its typed text can take. */
const TEXT_PART = 512 * 1024;

/**
 * What a form sent, read to no more than its file and its text may take; null where it is no form. One that is longer
 * is read in part: the file stands last in it, so that what was typed comes before the cut and can be given back.
 */
export async function readForm(request: Request, largest: number): Promise<SentForm | null> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  if (!boundary || !request.body) return null;
  const most = largest + MOST_TYPED;
  // A body that comes in chunks says no length, so it is counted, too.
  const declared = Number(request.headers.get("content-length") ?? 0);
  const { bytes, isCut } = await readUpTo(request.body, declared > most ? TEXT_PART : most);
  const end = isCut ? [Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}--\r\n`)] : [];
  const body = Buffer.concat([bytes, ...end]);
  try {
    return { form: await new Response(body, { headers: { "Content-Type": type } }).formData(), isCut };
  } catch (error) {
    // What the parser throws at a form that is broken.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function readUpTo(body: ReadableStream<Uint8Array>, most: number) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early has the rest thrown away.
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > most) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, most), isCut: length > most };
}

/** Browsers name the page that sends a form; another site's can't send ours. */
function isFromHere({ headers }: Request): boolean {
  const origin = URL.parse(headers.get("origin") ?? "");
  return origin !== null && origin.host === (headers.get("x-forwarded-host") ?? headers.get("host"));
}

function cookieOf({ headers }: Request, name: string): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([key]) => key === name)?.[1];
}
