package dev.denpyo.signing.trust;

import dev.denpyo.evidence.SubIndication;
import java.time.Instant;

/**
 * Something that ends what can be believed: whatever is not proven to be older falls to it.
 *
 * @param until the last moment at which it does no harm
 * @param reason the ETSI reason for what is younger
 * @param detail one sentence
 * @param remedy one sentence
 */
record Bound(Instant until, SubIndication reason, String detail, String remedy) {
  boolean isHarmlessAt(Instant time) {
    return !time.isAfter(until);
  }

  Fault fault() {
    return new Fault(Fault.Stage.CHAIN, false, reason, detail, remedy);
  }
}
