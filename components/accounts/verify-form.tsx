"use client";

import { Form } from "@/components/ui/form";
import { askToVerifyAction } from "@/lib/accounts/actions";

/** Has the link that confirms an address mailed again. */
export function VerifyForm() {
  return (
    <Form action={askToVerifyAction} submit="Mail it again" done={<p>It is on its way.</p>}>
      {() => null}
    </Form>
  );
}
