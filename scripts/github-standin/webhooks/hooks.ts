/** An address that asked to be told what happens, and the secret that its deliveries are signed with. */
export type Hook = { url: string; secret: string };

/** One delivery as it was sent, kept so that it can be sent again. */
export type Delivery = {
  id: string;
  event: string;
  body: string;
  hook: Hook;
  sentAt: number;
  /** The status of the answer; null when there was none within ten seconds. */
  status: number | null;
};
