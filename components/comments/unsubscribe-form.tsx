"use client";

import { Form } from "@/components/ui/form";
import { unsubscribeAction } from "@/lib/comments/actions";

/** Ends mail about replies by a press: mail programs open links to look at them. */
export function UnsubscribeForm({ secret }: { secret: string }) {
  return (
    <Form action={unsubscribeAction} submit="Mail me no more" done={<p>You get no more of these mails.</p>}>
      {() => <input type="hidden" name="secret" value={secret} />}
    </Form>
  );
}
