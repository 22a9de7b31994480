import { throttle } from "@/lib/accounts/throttle";
import { visitorAddress } from "@/lib/accounts/visitor-address";
import { applicationInput } from "@/lib/applications/input";
import { apply } from "@/lib/applications/mutations";
import { findOpening } from "@/lib/applications/queries";
import { LARGEST_CV, SENT_COOKIE } from "@/lib/applications/vocabulary";
import { answerFileForm } from "@/lib/file-form";
import { formAction } from "@/lib/form-action";
import { listingIdFromSlug } from "@/lib/listings/address";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ slug: string }> };

/** Takes an application. */
export async function POST(request: Request, { params }: Context) {
  const id = listingIdFromSlug((await params).slug);
  const opening = id === null ? null : await findOpening(id);
  if (!opening) return problem(404, "Not found", "There is no such listing.");
  const page = `${opening.url}/apply`;
  const form = { cookie: SENT_COOKIE, page, onward: `${page}/sent`, largest: LARGEST_CV };
  return await answerFileForm(request, form, async ({ form, isCut }) => {
    const send = formAction(applicationInput(opening.questions, { isCut }), async (actor, input) => {
      await throttle("apply", visitorAddress(request.headers));
      await apply(actor, { ...input, listingId: opening.id }, new Date());
    });
    return await send({}, form);
  });
}
