package dev.denpyo.signing.trust;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What helps to judge certificates, as found in a seal or supplied beside it. None of it is
 * believed for being there: lists and answers count only with a signature of who may give them.
 *
 * @param certificates in any order
 * @param crls revocation lists (RFC 5280), DER
 * @param ocspResponses OCSP answers (RFC 6960), DER of {@code OCSPResponse} or {@code
 *     BasicOCSPResponse}
 */
public record ValidationMaterial(
    List<X509Certificate> certificates, List<Der> crls, List<Der> ocspResponses) {
  /** Nothing. */
  public static final ValidationMaterial NONE =
      new ValidationMaterial(List.of(), List.of(), List.of());

  public ValidationMaterial {
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
  }

  /** Only certificates. */
  public static ValidationMaterial certificates(List<X509Certificate> certificates) {
    return new ValidationMaterial(certificates, List.of(), List.of());
  }

  /** Everything of both, each once. */
  public ValidationMaterial and(ValidationMaterial other) {
    return new ValidationMaterial(
        joined(certificates, other.certificates),
        joined(crls, other.crls),
        joined(ocspResponses, other.ocspResponses));
  }

  /** Everything that is not in {@code known}. */
  public ValidationMaterial without(ValidationMaterial known) {
    return new ValidationMaterial(
        certificates.stream().filter(c -> !known.certificates.contains(c)).toList(),
        crls.stream().filter(c -> !known.crls.contains(c)).toList(),
        ocspResponses.stream().filter(r -> !known.ocspResponses.contains(r)).toList());
  }

  /** True when there is a list or an answer. */
  public boolean hasRevocationData() {
    return !crls.isEmpty() || !ocspResponses.isEmpty();
  }

  private static <T> List<T> joined(List<T> a, List<T> b) {
    var all = new LinkedHashSet<>(a);
    all.addAll(b);
    return new ArrayList<>(all);
  }
}
