package dev.denpyo.signing.trust;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;

/** Gathers what is said about the revocation of certificates, in one judgement. */
final class Revocation {
  private static final int MAX_OBJECTS = 500;
  private static final int MAX_BYTES = 32 * 1024 * 1024;
  private static final long MAX_TOTAL_BYTES = 128L * 1024 * 1024;

  private final RevocationSource source;
  private final Map<Der, Optional<X509CRL>> crls = new HashMap<>();
  private final Map<Der, Optional<BasicOCSPResp>> responses = new HashMap<>();
  private final Map<List<X509Certificate>, List<RevocationAnswer>> ofEmbedded = new HashMap<>();
  private ValidationMaterial embedded = ValidationMaterial.NONE;
  private boolean sawUnusable;

  Revocation(RevocationSource source) {
    this.source = source;
  }

  void embedded(ValidationMaterial more) {
    embedded = embedded.and(more);
  }

  /** Whether something was unreadable, forged, or of a kind that is not accepted. */
  boolean sawUnusable() {
    return sawUnusable;
  }

  /** Everything that is said about {@code certificate}, in the seal and by the caller's source. */
  List<RevocationAnswer> about(X509Certificate certificate, X509Certificate issuer) {
    var all = new ArrayList<>(embeddedAbout(certificate, issuer));
    all.addAll(read(source.about(certificate, issuer), certificate, issuer));
    return all;
  }

  /** Only what the seal itself brings. */
  List<RevocationAnswer> embeddedAbout(X509Certificate certificate, X509Certificate issuer) {
    var pair = List.of(certificate, issuer);
    var known = ofEmbedded.get(pair);
    if (known == null) {
      known = read(embedded, certificate, issuer);
      ofEmbedded.put(pair, known);
    }
    return known;
  }

  private List<RevocationAnswer> read(
      ValidationMaterial material, X509Certificate certificate, X509Certificate issuer) {
    var found = new ArrayList<RevocationAnswer>();
    for (var der : bounded(material.ocspResponses())) {
      var parsed = responses.computeIfAbsent(der, OcspReader::parse);
      keep(
          () -> parsed.isEmpty()
              ? unreadable("An OCSP answer cannot be read.")
              : OcspReader.read(der, parsed.get(), certificate, issuer),
          found);
    }
    for (var der : bounded(material.crls())) {
      var parsed = crls.computeIfAbsent(der, CrlReader::parse);
      keep(
          () -> parsed.isEmpty()
              ? unreadable("A revocation list cannot be read.")
              : CrlReader.read(der, parsed.get(), certificate, issuer),
          found);
    }
    return found;
  }

  private void keep(Reading reading, List<RevocationAnswer> into) {
    try {
      reading.read().ifPresent(into::add);
    } catch (UnusableAnswer unusable) {
      sawUnusable = true;
    }
  }

  private static Optional<RevocationAnswer> unreadable(String detail) throws UnusableAnswer {
    throw new UnusableAnswer(detail);
  }

  private static List<Der> bounded(List<Der> objects) {
    var kept = new ArrayList<Der>();
    var total = 0L;
    for (var object : objects) {
      total += object.size();
      if (object.size() <= MAX_BYTES && total <= MAX_TOTAL_BYTES && kept.size() < MAX_OBJECTS) {
        kept.add(object);
      }
    }
    return kept;
  }

  private interface Reading {
    Optional<RevocationAnswer> read() throws UnusableAnswer;
  }
}
