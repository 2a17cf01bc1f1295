package dev.denpyo.suites;

import dev.denpyo.evidence.Outcome;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.evidence.VerificationReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What DSS and we say of one signed document.
 *
 * @param file its name
 * @param golden indication and sub-indication of each signature by DSS, sorted
 * @param ours the same of us, sorted
 * @param reasons our details, one for each of our outcomes that is not a pass
 * @param goldenStamps what DSS says of imprints, sorted: intact, changed or missing
 * @param ourStamps the same of us, sorted
 */
record SealComparison(
    String file,
    List<String> golden,
    List<String> ours,
    List<String> reasons,
    List<String> goldenStamps,
    List<String> ourStamps) {

  /** Why we may say something else than DSS; never may one of us pass what the other fails. */
  enum Explanation {
    TRANSFORM(
        "The transform",
        "A transform outside the white list is refused before anything is "
            + "computed: TOTAL_FAILED/FORMAT_FAILURE. DSS runs it, or stops earlier for want of a "
            + "certificate."),
    REFERENCE(
        "reference",
        "A reference that is anonymous, remote, or more of a pointer than an "
            + "Id is refused: FORMAT_FAILURE."),
    SHARED_SECRET(
        "signature of a key pair",
        "HMAC proves no signer: FORMAT_FAILURE. DSS finds " + "no certificate."),
    UNBOUND(
        "which certificate made it",
        "The signature does not bind its certificate. DSS takes "
            + "one from KeyInfo; we believe only what is signed: NO_SIGNING_CERTIFICATE_FOUND."),
    NOT_AMONG(
        "the one the signer bound",
        "The bound certificate is not in KeyInfo, where level B "
            + "has it: NO_SIGNING_CERTIFICATE_FOUND."),
    OTHER_ISSUER(
        "issuer and serial number",
        "Signed issuer and serial number contradict the "
            + "certificate: NO_SIGNING_CERTIFICATE_FOUND. DSS warns."),
    ALGORITHM(
        "weak or unknown", "An algorithm that we do not compute: " + "CRYPTO_CONSTRAINTS_FAILURE."),
    TWO_IDS(
        "Two elements have the Id",
        "A duplicate Id, in whatever part of the document: " + "FORMAT_FAILURE."),
    TARGET(
        "target another signature",
        "The qualifying properties name another signature than " + "theirs: FORMAT_FAILURE."),
    NO_PROPERTIES(
        "has no SignedProperties",
        "Qualifying properties without signed ones: " + "FORMAT_FAILURE."),
    STRUCTURE("structure of the signature", "A digest that is not Base64: FORMAT_FAILURE."),
    NOT_XML(
        "not acceptable XML",
        "A DTD: FORMAT_FAILURE. DSS refuses the document with an " + "exception."),
    MANIFEST(
        "does not lead to a trusted",
        "Entries of a manifest are not followed, so that a "
            + "manifest never covers the whole document; DSS misses the data of one."),
    FORGED(
        "not made with the signer's key",
        "The signature value is wrong, which we say first; "
            + "DSS misses the data of a reference.");

    private final String mark;
    private final String text;

    Explanation(String mark, String text) {
      this.mark = mark;
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  static SealComparison of(
      String file, Map<String, @Nullable Object> golden, VerificationReport report) {
    List<String> reasons = new ArrayList<>();
    List<String> ourStamps = new ArrayList<>();
    for (SealReport seal : report.seals()) {
      reasons.add(seal.fold(p -> "", f -> f.detail(), i -> i.detail()));
      stamps(seal).filter(t -> !isOfRecord(t)).forEach(t -> ourStamps.add(imprint(t)));
    }
    ourStamps.addAll(records(report));
    return new SealComparison(
        file,
        JsonLines.list(golden.get("signatures")).stream()
            .map(JsonLines::map)
            .map(s -> s.get("indication") + "/" + s.get("subIndication"))
            .sorted()
            .toList(),
        report.seals().stream()
            .map(SealReport::outcome)
            .map(Outcome::toString)
            .sorted()
            .toList(),
        reasons,
        Stream.concat(
                goldenStamps(golden).filter(t -> !isOfRecord(t)).map(SealComparison::imprint),
                records(golden).stream())
            .sorted()
            .toList(),
        ourStamps.stream().sorted().toList());
  }

  boolean isEqual() {
    return golden.equals(ours);
  }

  /** Absent when equal, or when nothing explains the difference. */
  Optional<Explanation> explanation() {
    return Arrays.stream(Explanation.values())
        .filter(e -> !isEqual() && reasons.stream().anyMatch(r -> r.contains(e.mark)))
        .findFirst();
  }

  /** Whether both say the same of every imprint, where both looked at the timestamps. */
  boolean stampsAgree() {
    return goldenStamps.equals(ourStamps);
  }

  /** Timestamps of a seal that is refused before they come up are not looked at. */
  boolean stoppedBefore() {
    return ourStamps.size() < goldenStamps.size()
        && ours.stream().anyMatch(o -> !o.endsWith("NO_CERTIFICATE_CHAIN_FOUND"));
  }

  private static Stream<Map<String, @Nullable Object>> goldenStamps(
      Map<String, @Nullable Object> golden) {
    return JsonLines.list(golden.get("timestamps")).stream().map(JsonLines::map);
  }

  private static Stream<SealTimestamp> stamps(SealReport seal) {
    return seal.facts().proof().timestamps().stream();
  }

  private static boolean isOfRecord(Map<String, @Nullable Object> golden) {
    return JsonLines.text(golden.get("type")).startsWith("EVIDENCE_RECORD");
  }

  private static boolean isOfRecord(SealTimestamp stamp) {
    return stamp.kind() == SealTimestamp.Kind.EVIDENCE_RECORD;
  }

  /**
   * Evidence records inside: how many timestamps they have, and whether all of it is about the seal.
   * DSS says so in three places, of the record, of a timestamp's imprint, and of its validity.
   */
  private static List<String> records(Map<String, @Nullable Object> golden) {
    List<Map<String, @Nullable Object>> of =
        goldenStamps(golden).filter(SealComparison::isOfRecord).toList();
    boolean failed = JsonLines.list(golden.get("evidenceRecords")).stream()
        .anyMatch(r -> JsonLines.text(JsonLines.map(r).get("indication")).equals("FAILED"));
    boolean changed =
        failed || of.stream().anyMatch(t -> !JsonLines.text(t.get("valid")).equals("true"));
    return records(of.size(), changed);
  }

  private static List<String> records(VerificationReport report) {
    List<SealTimestamp> of = report.seals().stream()
        .flatMap(SealComparison::stamps)
        .filter(SealComparison::isOfRecord)
        .toList();
    return records(of.size(), of.stream().anyMatch(t -> !imprint(t).equals("intact")));
  }

  private static List<String> records(int timestamps, boolean changed) {
    return timestamps == 0
        ? List.of()
        : List.of("records of " + timestamps + (changed ? " changed" : " intact"));
  }

  private static String imprint(Map<String, @Nullable Object> golden) {
    if (!JsonLines.text(golden.get("imprintFound")).equals("true")) {
      return "missing";
    }
    return JsonLines.text(golden.get("imprintIntact")).equals("true") ? "intact" : "changed";
  }

  private static String imprint(SealTimestamp stamp) {
    Optional<SubIndication> reason = stamp.outcome().reason();
    if (reason.filter(SubIndication.SIGNED_DATA_NOT_FOUND::equals).isPresent()) {
      return "missing";
    }
    return reason.filter(SubIndication.HASH_FAILURE::equals).isPresent() ? "changed" : "intact";
  }
}
