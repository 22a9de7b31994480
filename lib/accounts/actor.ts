/** Who is asking: what every mutation is told first, and every policy decides by. */
export type Actor = Visitor | Person | Worker;

/** Nobody we know. */
export type Visitor = { kind: "visitor" };

export type Person = {
  kind: "person";
  id: string;
  name: string;
  /** In small letters. */
  email: string;
  /** They showed that the address is theirs. */
  isVerified: boolean;
  staff: "moderator" | "admin" | null;
  /** The companies they act for; none for most. */
  memberships: readonly Membership[];
};

export type Membership = { companyId: number; role: "owner" | "recruiter" };

/** The product itself, at its background work. */
export type Worker = { kind: "worker" };

export const VISITOR: Visitor = { kind: "visitor" };
export const WORKER: Worker = { kind: "worker" };
