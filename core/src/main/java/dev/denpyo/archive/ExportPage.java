package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.validation.RuleTexts;
import java.util.List;
import java.util.Locale;

/** The page that tells an auditor what lies where and how to check it. */
final class ExportPage {
  private static final RuleTexts TEXTS = RuleTexts.of(AuditExport.class);
  private static final List<String> FILES = List.of(
      ExportLayout.MANIFEST,
      ExportLayout.INDEX,
      "records/",
      ExportLayout.PROOF,
      ExportLayout.EVIDENCE,
      ExportLayout.ENTRIES,
      ExportLayout.FRONTIER,
      ExportLayout.CHECKPOINT,
      ExportLayout.STAMPED,
      ExportLayout.Z3_INDEX);

  private ExportPage() {}

  static String html(Checkpoint head, long records, Locale language) {
    var out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"");
    out.append(language.getLanguage()).append("\"><head><meta charset=\"utf-8\"><title>");
    out.append(text("title", language)).append("</title></head><body>\n<h1>");
    out.append(text("title", language)).append("</h1>\n<p>").append(text("intro", language));
    out.append("</p>\n<p>").append(records).append(" / ").append(head.size()).append(" / ");
    out.append(head.root()).append("</p>\n<dl>\n");
    for (var file : FILES) {
      out.append("<dt><code>").append(file).append("</code></dt><dd>");
      out.append(text(file, language)).append("</dd>\n");
    }
    out.append("</dl>\n<p>").append(text("check", language)).append("</p>\n<p>");
    out.append(text("limits", language)).append("</p>\n");
    return out.append("</body></html>\n").toString();
  }

  private static String text(String key, Locale language) {
    return TEXTS
        .text(key, language)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
