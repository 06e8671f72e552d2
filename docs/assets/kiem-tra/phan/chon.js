// Which form of the big files this browser takes. The build puts this text before the checker's worker
// and before the service worker, so that both choose the same files and nothing is fetched twice.
"use strict";

// Can the browser unpack our own packed files?
self.mayGiaiNen = () => {
  try {
    return Boolean(new DecompressionStream("gzip"));
  } catch (error) {
    return false;
  }
};

// Does the host pack better than gzip by itself? Then the plain file costs less than our packed one.
self.mayChuNen = async (address) => {
  try {
    const answer = await fetch(address, { method: "HEAD" });
    return answer.ok && /\b(br|zstd)\b/.test(answer.headers.get("content-encoding") || "");
  } catch (error) {
    return false;
  }
};
