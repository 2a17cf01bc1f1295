package dev.denpyo.cli;

import dev.denpyo.evidence.SealCertificate;
import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealKind;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.evidence.SealScope.Coverage;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.signing.pades.SealPicture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verification in lines for people: the outcome, then each seal with what to know of it. */
final class VerifiedText {
  private final Texts texts;
  private final List<String> lines = new ArrayList<>();

  VerifiedText(Texts texts) {
    this.texts = texts;
  }

  List<String> lines(Verified verified) {
    lines.add(verified.report().outcome() + "  " + verified.file());
    verified.report().seals().forEach(this::seal);
    verified.uncovered().forEach(file -> lines.add("  " + texts.get("verify.uncovered", file)));
    verified.pictures().forEach(picture -> lines.add("  " + picture(texts, picture)));
    return lines;
  }

  private void seal(SealReport seal) {
    SealFacts facts = seal.facts();
    String signer = facts.signer().orElse("?");
    String time = facts.claimedTime().map(Instant::toString).orElse("?");
    lines.add("  "
        + texts.get(
            "verify.seal", seal.outcome(), signer, time, facts.level(), scope(facts.scope())));
    detail(seal)
        .ifPresent(detail -> lines.add("    " + detail + " " + remedy(seal).orElse("")));
    kind(facts).ifPresent(kind -> lines.add("    " + texts.get("verify.kind." + kind)));
    facts.proof().provenTime().ifPresent(t -> lines.add("    " + texts.get("verify.proven", t)));
    facts.proof().timestamps().forEach(stamp -> lines.add("    " + timestamp(stamp)));
    facts.proof().renewBefore().ifPresent(t -> lines.add("    " + texts.get("verify.renew", t)));
    facts.caveats().forEach(c -> lines.add("    " + c.text()));
  }

  private String timestamp(SealTimestamp stamp) {
    String said = texts.get(
        "verify.timestamp",
        stamp.kind(),
        stamp.outcome(),
        stamp.authority().orElse("?"),
        stamp.time().map(Instant::toString).orElse("?"));
    return stamp.detail().isEmpty() ? said : said + ": " + stamp.detail();
  }

  /** Whose word it is, where the issuer of the certificate states it. */
  static Optional<SealKind> kind(SealFacts facts) {
    return facts
        .certificate()
        .map(SealCertificate::kind)
        .filter(kind -> kind != SealKind.NOT_STATED);
  }

  static String picture(Texts texts, SealPicture picture) {
    return texts.get("verify.picture", picture.page(), picture.form(), picture.name());
  }

  /** Which revision of a PDF is covered is worth saying; else the kind says it all. */
  static String scope(SealScope scope) {
    return scope.coverage() == Coverage.WHOLE_REVISION
        ? scope.coverage() + " (" + scope.what() + ")"
        : scope.coverage().toString();
  }

  static Optional<String> detail(SealReport seal) {
    return seal.fold(
        passed -> Optional.empty(),
        failed -> Optional.of(failed.detail()),
        undecided -> Optional.of(undecided.detail()));
  }

  static Optional<String> remedy(SealReport seal) {
    return seal.fold(
        passed -> Optional.empty(),
        failed -> Optional.of(failed.remedy()),
        undecided -> Optional.of(undecided.remedy()));
  }
}
