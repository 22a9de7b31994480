"use client";

import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import {
  approveVacancyAction,
  decideClaimAction,
  readmitCompanyAction,
  readmitPersonAction,
  reportListingAction,
  returnVacancyAction,
  settleReportAction,
  suspendCompanyAction,
  suspendPersonAction,
} from "@/lib/moderation/actions";
import { REPORT_KINDS } from "@/lib/moderation/vocabulary";

export function ApproveForm({ id, version }: { id: string; version: number }) {
  return (
    <Form action={approveVacancyAction} submit="Publish it">
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
        </>
      )}
    </Form>
  );
}

export function ReturnForm({ id }: { id: string }) {
  return (
    <Form action={returnVacancyAction} submit="Return it" isMinor>
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <TextField id={`reason-${id}`} name="reason" label="What has to change" rows={3} state={state} />
        </>
      )}
    </Form>
  );
}

export function ClaimDecision({ companyId, userId }: { companyId: number; userId: string }) {
  return (
    <div className="actions">
      {(["grant", "refuse"] as const).map((decision) => (
        <Form
          key={decision}
          action={decideClaimAction}
          submit={decision === "grant" ? "It is theirs" : "It is not"}
          isMinor={decision === "refuse"}
        >
          {() => (
            <>
              <input type="hidden" name="companyId" value={companyId} />
              <input type="hidden" name="userId" value={userId} />
              <input type="hidden" name="decision" value={decision} />
            </>
          )}
        </Form>
      ))}
    </div>
  );
}

export function SettleForm({ id }: { id: number }) {
  return (
    <div className="actions">
      {(["close", "dismiss"] as const).map((outcome) => (
        <Form
          key={outcome}
          action={settleReportAction}
          submit={outcome === "close" ? "Close the listing" : "Nothing is wrong"}
          isMinor={outcome === "dismiss"}
        >
          {() => (
            <>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="outcome" value={outcome} />
            </>
          )}
        </Form>
      ))}
    </div>
  );
}

// Each has a key, so that the one that takes the other's place begins anew.
export function SuspendForm({ companyId, isSuspended }: { companyId: number; isSuspended: boolean }) {
  return isSuspended ? (
    <Form key="readmit" action={readmitCompanyAction} submit="Readmit the company">
      {() => <input type="hidden" name="companyId" value={companyId} />}
    </Form>
  ) : (
    <Form key="suspend" action={suspendCompanyAction} submit="Suspend the company">
      {(state) => (
        <>
          <input type="hidden" name="companyId" value={companyId} />
          <TextField name="reason" label="Why; its members read it" rows={3} state={state} />
        </>
      )}
    </Form>
  );
}

export function SuspendPersonForm({ userId, isSuspended }: { userId: string; isSuspended: boolean }) {
  return isSuspended ? (
    <Form key="readmit" action={readmitPersonAction} submit="Readmit the person">
      {() => <input type="hidden" name="userId" value={userId} />}
    </Form>
  ) : (
    <Form key="suspend" action={suspendPersonAction} submit="Suspend the person">
      {(state) => (
        <>
          <input type="hidden" name="userId" value={userId} />
          <TextField name="reason" label="Why; they read it" rows={3} state={state} />
        </>
      )}
    </Form>
  );
}

export function ReportForm({ listingId }: { listingId: number }) {
  return (
    <Form action={reportListingAction} submit="Report it" done={<p>Thank you: somebody looks at it.</p>}>
      {(state) => (
        <>
          <input type="hidden" name="listingId" value={listingId} />
          <Choices name="kind" label="What is wrong?" state={state} options={REPORT_KINDS} />
          <TextField name="details" label="Anything else (optional)" rows={2} state={state} />
        </>
      )}
    </Form>
  );
}
