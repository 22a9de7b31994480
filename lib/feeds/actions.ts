"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/form-action";
import { endInput, feedInput, subscriptionInput } from "./input";
import { endFeed, readFeedSoon, subscribeFeed } from "./mutations";

const PAGE = "/dashboard/companies/[slug]";

export const subscribeFeedAction = formAction(subscriptionInput, async (actor, input) => {
  await subscribeFeed(actor, input, new Date());
  revalidatePath(PAGE, "page");
});

export const readFeedSoonAction = formAction(feedInput, async (actor, { id }) => {
  await readFeedSoon(actor, id, new Date());
  revalidatePath(PAGE, "page");
});

export const endFeedAction = formAction(endInput, async (actor, { id, close }) => {
  await endFeed(actor, { id, isClosing: close === "1" }, new Date());
  revalidatePath(PAGE, "page");
});
