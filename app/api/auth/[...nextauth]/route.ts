import { handlers } from "@/lib/accounts/session";

export const { GET, POST } = handlers;
