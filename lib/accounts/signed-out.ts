import { z } from "zod";
import { Forbidden } from "@/lib/errors";
import { formAction } from "@/lib/form-action";

/** Answers a form of somebody whose session has ended: what was typed is there again once they have signed in. */
export const answerSignedOut = formAction(z.looseObject({}), async () => {
  throw new Forbidden("You are signed out. Sign in again, in another window if you like, and send it anew.");
});
