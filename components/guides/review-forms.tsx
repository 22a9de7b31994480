"use client";

import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { enterGuideReviewAction, removeGuideReviewAction } from "@/lib/guides/actions";
import type { GuideReview } from "@/lib/guides/review-queries";

/** Names who has reviewed a guide. */
export function ReviewForm({ guide, review }: { guide: string; review: GuideReview | null }) {
  const at = (name: string) => `${name}-${guide}`;
  return (
    <Form action={enterGuideReviewAction} submit={review ? "Change it" : "Name them on the guide"}>
      {(state) => (
        <>
          <input type="hidden" name="guide" value={guide} />
          <Field id={at("name")} name="name" label="Name" state={state} first={review?.name} />
          <Field
            id={at("standing")}
            name="standing"
            label="What they are"
            state={state}
            first={review?.standing}
            hint="As readers should know them: staff engineer, twelve years of payment systems."
          />
          <Field
            id={at("reviewedOn")}
            name="reviewedOn"
            type="date"
            label="Reviewed on"
            state={state}
            first={review?.reviewedOn}
          />
        </>
      )}
    </Form>
  );
}

export function RemoveReviewForm({ guide }: { guide: string }) {
  return (
    <Form action={removeGuideReviewAction} submit="Take the name off" isMinor>
      {() => <input type="hidden" name="guide" value={guide} />}
    </Form>
  );
}
