/**
 * Turkish folding for comparing what people type: IŞIK, ışık, Işık and isik are one word (experience E2). The same
 * definition lives in SQL (kbs_fold) and Python; tests share one vector file.
 */
export const fold = (text: string): string =>
  text.normalize("NFC").replaceAll("İ", "i").replaceAll("I", "ı").toLowerCase().replaceAll("ı", "i")
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[^\p{L}\p{Nd}]+/gu, " ").trim();
