"use client";

import { Choices } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { closeVacancyAction, confirmVacancyAction, renewVacancyAction } from "@/lib/vacancies/actions";
import { CLOSING_REASONS } from "@/lib/vacancies/vocabulary";

export function CloseForm({ id }: { id: string }) {
  return (
    <section className="panel close-listing" aria-labelledby="close-heading">
      <h2 id="close-heading">Close the listing</h2>
      <Form action={closeVacancyAction} submit="Close it">
        {(state) => (
          <>
            <input type="hidden" name="id" value={id} />
            <Choices name="reason" label="Why" state={state} options={CLOSING_REASONS} />
          </>
        )}
      </Form>
    </section>
  );
}

export function RenewForm({ id }: { id: string }) {
  return (
    <Form action={renewVacancyAction} submit="Open it again">
      {() => <input type="hidden" name="id" value={id} />}
    </Form>
  );
}

export function ConfirmForm({ id }: { id: string }) {
  return (
    <Form action={confirmVacancyAction} submit="It still stands">
      {() => <input type="hidden" name="id" value={id} />}
    </Form>
  );
}
