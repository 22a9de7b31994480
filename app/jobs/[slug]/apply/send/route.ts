import { cookies } from "next/headers";
import { throttle } from "@/lib/accounts/throttle";
import { visitorAddress } from "@/lib/accounts/visitor-address";
import { applicationInput } from "@/lib/applications/input";
import { dropForm, KEPT_COOKIE, KEPT_FOR, keepForm } from "@/lib/applications/kept-form";
import { apply } from "@/lib/applications/mutations";
import { findOpening, type Opening } from "@/lib/applications/queries";
import { readForm, type SentForm } from "@/lib/applications/read-form";
import { env } from "@/lib/env";
import { type FormState, formAction } from "@/lib/form-action";
import { listingIdFromSlug } from "@/lib/listings/address";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ slug: string }> };

const UNREADABLE: FormState = {
  message: "The form did not arrive whole. Please choose your CV and send it again.",
};

/**
 * Takes an application. A server action can't: past its limit it answers with a bare fault. Who sends it by the
 * page's script is answered with JSON, everybody else is led on, or back to the form with what they typed.
 */
export async function POST(request: Request, { params }: Context) {
  if (!isFromHere(request))
    return problem(403, "Not from here", "Applications are sent from the listing’s own page.");
  const id = listingIdFromSlug((await params).slug);
  const opening = id === null ? null : await findOpening(id);
  if (!opening) return problem(404, "Not found", "There is no such listing.");
  const sent = await readForm(request);
  const state = sent ? await answer(opening, sent, request) : UNREADABLE;
  const onward = `${opening.url}/apply/sent`;
  if (request.headers.get("accept") === "application/json")
    return state.saved ? Response.json({ onward }) : Response.json(state, { status: 422 });
  await remember(opening, state);
  return seeOther(state.saved ? onward : `${opening.url}/apply`);
}

async function answer(opening: Opening, { form, isCut }: SentForm, request: Request): Promise<FormState> {
  const send = formAction(applicationInput(opening.questions, { isCut }), async (actor, input) => {
    await throttle("apply", visitorAddress(request.headers));
    await apply(actor, { ...input, listingId: opening.id }, new Date());
  });
  return await send({}, form);
}

/** Without a script the browser asks for the form anew, and is shown there what is kept for it. */
async function remember({ id, url }: Opening, state: FormState): Promise<void> {
  const jar = await cookies();
  dropForm(jar.get(KEPT_COOKIE)?.value);
  const cookie = {
    path: `${url}/apply`,
    httpOnly: true,
    sameSite: "lax",
    secure: env.siteUrl.startsWith("https:"),
  } as const;
  if (state.saved) jar.set(KEPT_COOKIE, "", { ...cookie, maxAge: 0 });
  else jar.set(KEPT_COOKIE, keepForm(id, state, new Date()), { ...cookie, maxAge: KEPT_FOR });
}

/** Browsers name the page that sends a form; another site's can't send ours. */
function isFromHere({ headers }: Request): boolean {
  const origin = URL.parse(headers.get("origin") ?? "");
  return origin !== null && origin.host === (headers.get("x-forwarded-host") ?? headers.get("host"));
}

/** The path alone: which host it is, whoever asks knows. */
function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
