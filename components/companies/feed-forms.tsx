"use client";

import { Field, SelectField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { endFeedAction, readFeedSoonAction, subscribeFeedAction } from "@/lib/feeds/actions";
import { BOARD_SOURCES } from "@/lib/feeds/vocabulary";

export function SubscribeForm({ companyId }: { companyId: number }) {
  return (
    <Form action={subscribeFeedAction} submit="Read this board">
      {(state) => (
        <>
          <input type="hidden" name="companyId" value={companyId} />
          <SelectField
            name="source"
            label="Hiring system"
            state={state}
            first={BOARD_SOURCES[0].value}
            options={BOARD_SOURCES}
          />
          <Field
            name="token"
            label="The board’s name there"
            autoComplete="off"
            spellCheck={false}
            state={state}
            hint="The last part of its address: acme, where the board is at jobs.lever.co/acme."
          />
        </>
      )}
    </Form>
  );
}

export function ReadSoonForm({ id }: { id: number }) {
  return (
    <Form
      action={readFeedSoonAction}
      submit="Read it now"
      isMinor
      done={<p>It is read within ten minutes.</p>}
    >
      {() => <input type="hidden" name="id" value={id} />}
    </Form>
  );
}

export function EndFeedForm({ id }: { id: number }) {
  return (
    <Form action={endFeedAction} submit="End it" isMinor>
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <div className="choices">
            <label>
              <input type="checkbox" name="close" value="1" />
              Close its listings, too
            </label>
          </div>
        </>
      )}
    </Form>
  );
}
