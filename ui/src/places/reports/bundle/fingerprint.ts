// Fingerprints of keys as people compare them: 64 hex digits in groups of four.

/** `9f86d081…` as `9f86 d081 …`, sixteen groups; what is no fingerprint stays as it is. */
export function grouped(hex: string): string {
  return /^[0-9a-f]+$/i.test(hex) ? (hex.toLowerCase().match(/.{1,4}/g) ?? []).join(" ") : hex;
}

/** What is wrong with what was given as a signer: nothing, where it is a public key, a fingerprint, or empty. */
export function signerFault(text: string): "digits" | null {
  const given = text.trim();
  if (given === "" || given.includes("BEGIN")) return null;
  return /^[0-9a-f]{64}$/i.test(given.replace(/[\s:]/g, "")) ? null : "digits";
}
