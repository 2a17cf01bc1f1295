package dev.denpyo.signing.tsp;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A timestamping service that a state has accredited, for a period. In Japan the minister of
 * internal affairs accredits them (MIC notification 146 of 2021), and only their timestamps count
 * under article 2 (6) (ii) (ro) of the enforcement rule on electronic books.
 *
 * @param country ISO 3166-1 alpha-2
 * @param service name of the service
 * @param operator name of who runs it
 * @param operatorNumber the operator's number in the national register
 * @param from first day of accreditation
 * @param until last day of accreditation; absent while it goes on
 * @param policies policies (dotted) under which accredited timestamps are issued; empty when any is
 * @param certificates SHA-256 of certificates, of timestamping units or of who issues theirs, 64
 *     lower-case hex digits; empty when none is known, and then no timestamp is recognised
 * @param source where this is published
 */
public record AccreditedAuthority(
    String country,
    String service,
    String operator,
    String operatorNumber,
    LocalDate from,
    Optional<LocalDate> until,
    Set<String> policies,
    Set<String> certificates,
    String source) {
  public AccreditedAuthority {
    requireNonNull(country, "country");
    requireNonNull(service, "service");
    requireNonNull(operator, "operator");
    requireNonNull(operatorNumber, "operatorNumber");
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    policies = Set.copyOf(policies);
    certificates = Set.copyOf(certificates);
    requireNonNull(source, "source");
  }

  /** Whether the accreditation was in force on {@code day}. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
