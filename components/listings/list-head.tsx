import { PayAxis } from "@/components/salaries/pay-bar";
import { PayKey } from "@/components/salaries/pay-key";

/** The key and the one axis of a list's pay bars, once above its cards. */
export function ListHead() {
  return (
    <div className="list-head">
      <PayKey />
      <PayAxis />
    </div>
  );
}
