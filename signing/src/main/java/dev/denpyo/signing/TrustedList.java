package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;

import dev.denpyo.signing.trust.Anchor;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * A trusted list of a European scheme (ETSI TS 119 612, versions 5 and 6), read from a file: whom
 * its supervisor trusts, for what, and until when. Its own seal is verified; nothing is fetched.
 *
 * @param territory the scheme's, for example {@code DE}
 * @param issued when the list was issued
 * @param nextUpdate when the next one was due; absent for a list that is closed
 * @param anchors the services for seals and timestamps, in the order of the list
 */
public record TrustedList(
    String territory, Instant issued, Optional<Instant> nextUpdate, List<Anchor> anchors) {
  private static final String NS = "http://uri.etsi.org/02231/v2#";
  private static final String TYPES = "http://uri.etsi.org/TrstSvc/Svctype/";
  private static final String STATUS = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/";

  private static final Set<String> ISSUERS = Set.of(TYPES + "CA/QC", TYPES + "CA/PKC");
  private static final Set<String> AUTHORITIES = Set.of(
      TYPES + "TSA/QTST", TYPES + "TSA", TYPES + "TSA/TSS-QC", TYPES + "TSA/TSS-AdESQCandQES");
  private static final Set<String> IN_FORCE = Set.of(
      STATUS + "granted",
      STATUS + "recognisedatnationallevel",
      STATUS + "undersupervision",
      STATUS + "supervisionincessation",
      STATUS + "accredited");
  private static final int MAX_SERVICES = 20_000;

  public TrustedList {
    requireNonNull(territory, "territory");
    requireNonNull(issued, "issued");
    requireNonNull(nextUpdate, "nextUpdate");
    anchors = List.copyOf(anchors);
  }

  /**
   * Reads a list.
   *
   * @param signers whom to believe that the list is theirs
   * @param now the time of judgement
   * @throws SigningException {@code SIGNING-TRUST-LIST} if the list is not sealed by one of {@code
   *     signers}, or cannot be read
   */
  public static TrustedList read(byte[] content, TrustAnchors signers, Instant now) {
    var report = XadesVerifier.builder().trust(signers).at(now).build().verify(content);
    if (!report.outcome().passed()) {
      throw unusable("is not sealed by somebody you believe: " + report.outcome());
    }
    try {
      return parse(SafeXml.parse(content).getDocumentElement());
    } catch (SealFault fault) {
      throw unusable("cannot be read: " + fault.getMessage());
    }
  }

  /** Whether the next list was due before {@code now}. */
  public boolean isOutdated(Instant now) {
    return nextUpdate.filter(now::isAfter).isPresent();
  }

  private static TrustedList parse(Element root) throws SealFault {
    if (!Dom.is(root, NS, "TrustServiceStatusList")) {
      throw SealFault.format("The document is not a trusted list.");
    }
    var scheme = Dom.one(root, NS, "SchemeInformation");
    var anchors = new ArrayList<Anchor>();
    for (var service : services(root)) {
      anchors.addAll(anchors(Dom.one(service, NS, "ServiceInformation")));
    }
    var next = Dom.atMostOne(scheme, NS, "NextUpdate")
        .flatMap(n -> Dom.children(n, NS, "dateTime").stream().findFirst());
    return new TrustedList(
        Dom.text(Dom.one(scheme, NS, "SchemeTerritory")),
        time(Dom.one(scheme, NS, "ListIssueDateTime")),
        next.isPresent() ? Optional.of(time(next.get())) : Optional.empty(),
        anchors);
  }

  private static List<Element> services(Element root) throws SealFault {
    var found = new ArrayList<Element>();
    for (var providers : Dom.children(root, NS, "TrustServiceProviderList")) {
      for (var provider : Dom.children(providers, NS, "TrustServiceProvider")) {
        found.addAll(Dom.children(Dom.one(provider, NS, "TSPServices"), NS, "TSPService"));
      }
    }
    if (found.size() > MAX_SERVICES) {
      throw SealFault.format("The list has more than " + MAX_SERVICES + " services.");
    }
    return found;
  }

  /** A service whose trust ended counts until then, and not at all if no status ever held. */
  private static List<Anchor> anchors(Element service) throws SealFault {
    var use = use(Dom.text(Dom.one(service, NS, "ServiceTypeIdentifier")));
    if (use.isEmpty()) {
      return List.of();
    }
    var inForce = IN_FORCE.contains(Dom.text(Dom.one(service, NS, "ServiceStatus")));
    var since = time(Dom.one(service, NS, "StatusStartingTime"));
    var sunset = inForce ? Optional.<Instant>empty() : Optional.of(since);
    if (!inForce && !wasInForce(service)) {
      return List.of();
    }
    var anchors = new ArrayList<Anchor>();
    for (var certificate : certificates(Dom.one(service, NS, "ServiceDigitalIdentity"))) {
      anchors.add(new Anchor(certificate, sunset, Set.of(use.get())));
    }
    return anchors;
  }

  private static boolean wasInForce(Element service) {
    return service.getParentNode() instanceof Element holder
        && Dom.children(holder, NS, "ServiceHistory").stream()
            .flatMap(h -> Dom.children(h, NS, "ServiceHistoryInstance").stream())
            .flatMap(i -> Dom.children(i, NS, "ServiceStatus").stream())
            .anyMatch(status -> IN_FORCE.contains(Dom.text(status)));
  }

  private static Optional<Anchor.Use> use(String type) {
    if (ISSUERS.contains(type)) {
      return Optional.of(Anchor.Use.SIGNATURE);
    }
    return AUTHORITIES.contains(type) ? Optional.of(Anchor.Use.TIMESTAMP) : Optional.empty();
  }

  private static List<X509Certificate> certificates(Element identity) {
    return Dom.children(identity, NS, "DigitalId").stream()
        .flatMap(id -> Dom.children(id, NS, "X509Certificate").stream())
        .flatMap(encoded -> SignerCertificate.decode(encoded).stream())
        .toList();
  }

  private static Instant time(Element element) throws SealFault {
    try {
      return OffsetDateTime.parse(Dom.text(element)).toInstant();
    } catch (DateTimeException e) {
      throw SealFault.format("'" + Dom.text(element) + "' is not a time.");
    }
  }

  private static SigningException unusable(String fact) {
    return new SigningException(
        "SIGNING-TRUST-LIST",
        "the trusted list " + fact + ".",
        "Take the list from its supervisor, and name the certificates that may seal it.");
  }
}
