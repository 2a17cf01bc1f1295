package dev.denpyo.cli;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealCertificate;
import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealTimestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A verification as one page of HTML that needs nothing else: no script, nothing fetched. Whatever
 * comes from the document is text, never markup.
 */
final class VerifiedHtml {
  private static final String STYLE = """
      body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#111}
      h1{font-size:1.4em;overflow-wrap:anywhere}h2{font-size:1.1em}
      table{border-collapse:collapse;width:100%}th{text-align:left;vertical-align:top;width:14em}
      th,td{border-top:1px solid #999;padding:.3em .5em;overflow-wrap:anywhere}
      .TOTAL_PASSED{border-left:.5em solid #060}.TOTAL_FAILED{border-left:.5em solid #a00}
      .INDETERMINATE,.NO_SIGNATURE{border-left:.5em solid #a60}section{padding-left:1em}
      """;

  private final Texts texts;
  private final StringBuilder out = new StringBuilder();

  VerifiedHtml(Texts texts) {
    this.texts = texts;
  }

  String page(Verified verified) {
    String language = texts.locale().getLanguage();
    out.append("<!DOCTYPE html>\n<html lang=\"").append(escaped(language)).append("\">\n<head>");
    out.append("<meta charset=\"utf-8\"><title>").append(escaped(verified.file()));
    out.append("</title>\n<style>\n").append(STYLE).append("</style></head>\n<body><main>\n<h1>");
    out.append(escaped(verified.report().outcome() + " " + verified.file())).append("</h1>\n");
    List<SealReport> seals = verified.report().seals();
    for (int i = 0; i < seals.size(); i++) {
      seal(seals.get(i), i + 1);
    }
    verified.uncovered().forEach(file -> paragraph(texts.get("verify.uncovered", file)));
    verified.pictures().forEach(p -> paragraph(VerifiedText.picture(texts, p)));
    return out.append("</main></body>\n</html>\n").toString();
  }

  private void seal(SealReport seal, int number) {
    SealFacts facts = seal.facts();
    out.append("<section class=\"").append(seal.outcome().indication()).append("\"><h2>");
    out.append(number).append(". ").append(escaped(seal.outcome().toString()));
    out.append("</h2>\n<table>\n");
    row("signer", facts.signer());
    VerifiedText.kind(facts).ifPresent(k -> row("kind", texts.get("verify.kind." + k)));
    row("detail", VerifiedText.detail(seal));
    row("remedy", VerifiedText.remedy(seal));
    row("claimed", facts.claimedTime().map(Instant::toString));
    row("provenTime", facts.proof().provenTime().map(Instant::toString));
    row("renewBefore", facts.proof().renewBefore().map(Instant::toString));
    row("level", facts.proof().form() + ", " + facts.level());
    row("scope", VerifiedText.scope(facts.scope()));
    facts.proof().timestamps().forEach(this::timestamp);
    facts.certificate().ifPresent(this::certificate);
    facts.caveats().stream().map(Caveat::text).forEach(text -> row("caveat", text));
    out.append("</table></section>\n");
  }

  private void timestamp(SealTimestamp stamp) {
    String time = stamp.time().map(Instant::toString).orElse("?");
    String authority = stamp.authority().orElse("?");
    row(
        "stamp",
        String.join(", ", time, authority, stamp.kind().name(), stamp.outcome().toString())
            + (stamp.detail().isEmpty() ? "" : ": " + stamp.detail()));
  }

  private void certificate(SealCertificate certificate) {
    row("subject", certificate.subject());
    row("issuer", certificate.issuer());
    row("validity", certificate.notBefore() + " / " + certificate.notAfter());
    row("fingerprint", certificate.sha256());
  }

  private void row(String key, Optional<String> value) {
    value.ifPresent(text -> row(key, text));
  }

  private void row(String key, String value) {
    out.append("<tr><th scope=\"row\">").append(escaped(texts.get("verify.html." + key)));
    out.append("</th><td>").append(escaped(value)).append("</td></tr>\n");
  }

  private void paragraph(String text) {
    out.append("<p>").append(escaped(text)).append("</p>\n");
  }

  /** As text; characters that no page may hold become a question mark. */
  private static String escaped(String text) {
    return Plain.encodable(text)
        .replaceAll("[\\p{Cntrl}&&[^\t\n]]", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
