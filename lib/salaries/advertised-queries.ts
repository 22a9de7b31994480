import "server-only";
import type { AdvertisedPay } from "./cells";
export async function listAdvertisedPay(): Promise<AdvertisedPay[]> {
  return [];
}
