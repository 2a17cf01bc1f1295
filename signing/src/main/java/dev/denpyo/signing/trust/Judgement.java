package dev.denpyo.signing.trust;

import static dev.denpyo.evidence.SubIndication.CHAIN_CONSTRAINTS_FAILURE;
import static dev.denpyo.evidence.SubIndication.CRYPTO_CONSTRAINTS_FAILURE;
import static dev.denpyo.evidence.SubIndication.EXPIRED;
import static dev.denpyo.evidence.SubIndication.FORMAT_FAILURE;
import static dev.denpyo.evidence.SubIndication.NOT_YET_VALID;
import static dev.denpyo.evidence.SubIndication.NO_SIGNING_CERTIFICATE_FOUND;
import static dev.denpyo.evidence.SubIndication.OUT_OF_BOUNDS_NO_POE;
import static dev.denpyo.evidence.SubIndication.REVOKED;
import static dev.denpyo.evidence.SubIndication.SIG_CONSTRAINTS_FAILURE;

import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.evidence.SealTimestamp.Kind;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.signing.trust.AlgorithmPolicy.Usage;
import dev.denpyo.signing.trust.Fault.Stage;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One judgement of one seal: the steps in the order of EN 319 102-1, clause 5.6. Used once. */
final class Judgement {
  static final int MAX_TIMESTAMPS = 100;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private static final Set<String> OF_MACHINES = Set.of(
      "1.3.6.1.5.5.7.3.1", // web servers
      "1.3.6.1.5.5.7.3.8", // timestamping
      "1.3.6.1.5.5.7.3.9"); // OCSP answers

  private final Judge.Settings settings;
  private final PathMemory memory;
  private final Instant now;
  private final Poe poe;
  private final Revocation revocation;

  Judgement(Judge.Settings settings, PathMemory memory, Instant now) {
    this.settings = settings;
    this.memory = memory;
    this.now = now;
    this.poe = new Poe(now);
    this.revocation = new Revocation(settings.revocation());
  }

  SealReport of(SignatureEvidence evidence) {
    var early = evidence.fault().filter(fault -> fault.stage() == Stage.FORMAT);
    var tooMany = evidence.timestamps().size() > MAX_TIMESTAMPS;
    if (early.isPresent() || tooMany) {
      var facts = new FactsGathered(evidence, List.of());
      return facts.report(early.or(() -> Optional.of(tooManyTimestamps())));
    }
    var entries = evidence.timestamps().stream().map(Judgement::entry).toList();
    var known = known(entries, evidence.material());
    evidence.signer().ifPresent(known::add);
    var chains = chains(known);
    var judged = new Timestamps(chains, known, poe, now).judge(entries);
    var facts = new FactsGathered(evidence, judged);
    var standing = evidence.signer().map(signer -> standing(chains, signer, evidence));
    var fault = fault(evidence, judged, standing);
    facts.conclude(standing, chains, revocation.sawUnusable());
    return facts.report(fault);
  }

  SealTimestamp of(TimestampEvidence timestamp, ValidationMaterial material) {
    return of(List.of(timestamp), material).get(0);
  }

  List<SealTimestamp> of(List<TimestampEvidence> timestamps, ValidationMaterial material) {
    var entries = timestamps.stream().map(Judgement::entry).toList();
    var known = known(entries, material);
    return new Timestamps(chains(known), known, poe, now)
        .judge(entries).stream().map(JudgedToken::report).toList();
  }

  private static Timestamps.Entry entry(TimestampEvidence evidence) {
    return new Timestamps.Entry(evidence, Token.of(evidence));
  }

  private ChainCheck chains(Set<X509Certificate> known) {
    var finder = new PathFinder(settings.anchors(), known, memory);
    return new ChainCheck(finder, revocation, settings, poe, now);
  }

  /** Every certificate at hand; what tokens and answers bring is noted on the way. */
  private Set<X509Certificate> known(List<Timestamps.Entry> entries, ValidationMaterial material) {
    var all = material;
    for (var entry : entries) {
      all = entry.token().map(Token::material).map(all::and).orElse(all);
    }
    revocation.embedded(all);
    var known = new LinkedHashSet<>(all.certificates());
    known.addAll(settings.certificates());
    settings.anchors().forEach(anchor -> known.add(anchor.certificate()));
    return known;
  }

  private Standing standing(ChainCheck chains, X509Certificate signer, SignatureEvidence evidence) {
    var bounds = evidence.algorithms().stream()
        .map(use -> chains.bound(Usage.SIGNATURE, use))
        .toList();
    return chains.of(signer, Anchor.Use.SIGNATURE, existence()).and(bounds);
  }

  private Instant existence() {
    return poe.ofSignature().orElse(now);
  }

  /** The first fault, in the order of the building blocks. */
  private Optional<Fault> fault(
      SignatureEvidence evidence, List<JudgedToken> judged, Optional<Standing> standing) {
    var found = evidence.fault().filter(fault -> fault.stage().compareTo(Stage.CHAIN) < 0);
    if (found.isPresent() || evidence.signer().isEmpty() || standing.isEmpty()) {
      return found.or(() -> Optional.of(noSigner()));
    }
    var signer = evidence.signer().get();
    return standing
        .get()
        .faultAt(existence())
        .map(fault -> againstContent(fault, judged, standing.get()))
        .or(() -> beforeValidity(signer))
        .or(() -> usageFault(signer))
        .or(() -> Timestamps.contradiction(judged))
        .or(evidence::fault)
        .or(() -> scopeFault(evidence));
  }

  private static Optional<Fault> scopeFault(SignatureEvidence evidence) {
    if (evidence.scope().isWhole()) {
      return Optional.empty();
    }
    return Optional.of(new Fault(
        Stage.ACCEPTANCE,
        false,
        SIG_CONSTRAINTS_FAILURE,
        "The seal holds, but covers only a part of the document: '"
            + evidence.scope().what() + "'.",
        "Ask the sender for a seal over the whole document."));
  }

  /**
   * A timestamp over the content proves the signature to be younger: what was undecided for want of
   * a proof of age is then decided against it (clause 5.5.4).
   */
  private static Fault againstContent(Fault fault, List<JudgedToken> judged, Standing standing) {
    var after = judged.stream()
        .filter(j -> j.passed() && j.evidence().kind() == Kind.CONTENT)
        .map(JudgedToken::time)
        .max(Comparator.naturalOrder());
    var certain =
        after.flatMap(standing::against).filter(bound -> bound.reason() == fault.reason());
    if (certain.isEmpty()) {
      return fault;
    }
    return switch (fault.reason()) {
      case REVOKED_NO_POE -> proven(fault, true, REVOKED);
      case OUT_OF_BOUNDS_NO_POE -> proven(fault, true, EXPIRED);
      case CRYPTO_CONSTRAINTS_FAILURE_NO_POE -> proven(fault, false, CRYPTO_CONSTRAINTS_FAILURE);
      default -> fault;
    };
  }

  private static Fault proven(Fault fault, boolean broken, SubIndication reason) {
    var detail = fault
        .detail()
        .replace(
            "nothing proves an earlier time", "a timestamp over the content proves a later time");
    return new Fault(Stage.CHAIN, broken, reason, detail, fault.remedy());
  }

  private Optional<Fault> beforeValidity(X509Certificate signer) {
    var from = signer.getNotBefore().toInstant();
    if (!existence().isBefore(from)) {
      return Optional.empty();
    }
    var proven = poe.ofSignature().isPresent();
    return Optional.of(new Fault(
        Stage.CHAIN,
        proven,
        proven ? NOT_YET_VALID : OUT_OF_BOUNDS_NO_POE,
        "The signer's certificate is not valid before " + from + ".",
        "Ask the sender how the seal can be older than its certificate."));
  }

  private static Optional<Fault> usageFault(X509Certificate signer) {
    var usage = signer.getKeyUsage();
    var mayByKey = usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    if (mayByKey && !servesOthers(signer)) {
      return Optional.empty();
    }
    return Optional.of(new Fault(
        Stage.CHAIN,
        false,
        CHAIN_CONSTRAINTS_FAILURE,
        "The signer's certificate is not meant for signatures.",
        "Ask for a seal made with a signing certificate."));
  }

  /** Whether all purposes that the certificate states are those of machines (RFC 5280, 4.2.1.12). */
  private static boolean servesOthers(X509Certificate signer) {
    try {
      var purposes = signer.getExtendedKeyUsage();
      return purposes != null && OF_MACHINES.containsAll(purposes);
    } catch (CertificateParsingException e) {
      return true; // purposes that cannot be read are none of ours
    }
  }

  private static Fault tooManyTimestamps() {
    return new Fault(
        Stage.FORMAT,
        true,
        FORMAT_FAILURE,
        "The seal has more than " + MAX_TIMESTAMPS + " timestamps.",
        "Ask the sender for a seal of the usual size.");
  }

  private static Fault noSigner() {
    return new Fault(
        Stage.IDENTIFICATION,
        false,
        NO_SIGNING_CERTIFICATE_FOUND,
        "No certificate matches the one that the signer bound into the signature.",
        "Ask the sender for a seal that contains its certificate.");
  }
}
