/** Mail as the rest of the house sees it. */
export type Mail = {
  /** False when no mail server is set; then whoever invites hands the link over themselves. */
  isSet: boolean;
};

export const noMail: Mail = { isSet: false };
