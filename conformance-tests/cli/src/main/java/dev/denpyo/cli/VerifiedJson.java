package dev.denpyo.cli;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealCertificate;
import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealKind;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.signing.pades.SealPicture;

/** A verification for programs. Keys are public contract; what is not known is left out. */
final class VerifiedJson {
  private VerifiedJson() {}

  static String of(Verified verified) {
    return Json.pretty(json -> {
      json.text("file", verified.file())
          .text("outcome", verified.report().outcome())
          .objects("seals", verified.report().seals(), VerifiedJson::seal)
          .texts("uncovered", verified.uncovered());
      if (!verified.pictures().isEmpty()) {
        json.objects("pictures", verified.pictures(), VerifiedJson::picture);
      }
    });
  }

  private static void seal(Json json, SealReport seal) {
    SealFacts facts = seal.facts();
    json.text("outcome", seal.outcome())
        .text("signer", facts.signer().orElse(null))
        .text("kind", facts.certificate().map(SealCertificate::kind).orElse(null))
        .text("claimedTime", facts.claimedTime().orElse(null))
        .text("provenTime", facts.proof().provenTime().orElse(null))
        .text("renewBefore", facts.proof().renewBefore().orElse(null))
        .text("form", facts.proof().form())
        .text("level", facts.level())
        .text("claimedLevel", facts.proof().claimedLevel())
        .text("coverage", facts.scope().coverage())
        .text("scope", facts.scope().what())
        .text("detail", VerifiedText.detail(seal).orElse(null))
        .text("remedy", VerifiedText.remedy(seal).orElse(null))
        .texts("caveats", facts.caveats().stream().map(Caveat::name).toList());
    if (!facts.proof().timestamps().isEmpty()) {
      json.objects("timestamps", facts.proof().timestamps(), VerifiedJson::timestamp);
    }
    facts.certificate().ifPresent(c -> json.object("certificate", in -> certificate(in, c)));
  }

  private static void timestamp(Json json, SealTimestamp stamp) {
    json.text("kind", stamp.kind())
        .text("outcome", stamp.outcome())
        .text("time", stamp.time().orElse(null))
        .text("authority", stamp.authority().orElse(null))
        .text("detail", stamp.detail().isEmpty() ? null : stamp.detail());
  }

  private static void certificate(Json json, SealCertificate certificate) {
    json.text("subject", certificate.subject())
        .text("issuer", certificate.issuer())
        .text("serialNumber", certificate.serialNumber())
        .text("sha256", certificate.sha256())
        .text("notBefore", certificate.notBefore())
        .text("notAfter", certificate.notAfter());
  }

  private static void picture(Json json, SealPicture picture) {
    json.text("kind", SealKind.PICTURE)
        .number("page", picture.page())
        .text("form", picture.form())
        .text("name", picture.name());
  }
}
