"use client";

import { Form } from "@/components/ui/form";
import { withdrawAction } from "@/lib/applications/actions";

/** Takes an application back by a press: mail programs open links to look at them. */
export function WithdrawForm({ secret, company }: { secret: string; company: string }) {
  return (
    <Form action={withdrawAction} submit="Withdraw my application" isMinor>
      {() => (
        <>
          <input type="hidden" name="secret" value={secret} />
          <p>{company} sees then that you withdrew, and can’t open your CV any more.</p>
        </>
      )}
    </Form>
  );
}
