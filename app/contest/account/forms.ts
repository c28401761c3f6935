import { z } from "zod";

/** Loose on purpose: whether an address exists, only a letter to it can tell. */
const mailAddress = z
  .string({ error: "Write a mail address, for example ada@example.org." })
  .trim()
  .max(254, { error: "A mail address has at most 254 characters." })
  .regex(/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/, { error: "Write a mail address, for example ada@example.org." });

const returnTo = z.string().max(2000).optional();

export const beginRoundForm = z.object({ returnTo });

export const signInLinkForm = z.object({ address: mailAddress, returnTo });

export const addAddressForm = z.object({ address: mailAddress });

export const removeAddressForm = z.object({ addressId: z.string({ error: "Choose an address." }) });
