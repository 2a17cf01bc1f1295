package dev.denpyo.formats.view;

import java.util.Base64;
import java.util.Set;

/** Lists documents as HTML; files that are here can be saved from the page. */
final class HtmlFiles {
  /** What is called by its type; all else is saved as mere bytes, so that no viewer is told to run it. */
  private static final Set<String> HARMLESS = Set.of(
      "application/pdf",
      "application/vnd.oasis.opendocument.spreadsheet",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "image/jpeg",
      "image/png",
      "text/csv",
      "text/plain");

  private final Markup html;
  private final Words words;

  HtmlFiles(Markup html, Words words) {
    this.html = html;
    this.words = words;
  }

  void write(Section.Files files) {
    html.open("ul");
    for (Section.Entry entry : files.files()) {
      html.open("li");
      for (Fact fact : entry.facts()) {
        html.element("div", new Value.Named(fact.name(), fact.value()).in(words));
      }
      if (entry.file() != null) {
        file(entry.file());
      }
      html.close();
    }
    html.close();
  }

  private void file(AttachedFile file) {
    String type = file.mediaType();
    String safe = HARMLESS.contains(type) ? type : AttachedFile.BYTES;
    byte[] content = file.bytes();
    String data = "data:" + safe + ";base64," + Base64.getEncoder().encodeToString(content);
    html.open("div").text(words.label(Label.FILE) + " ");
    html.open("a", "download", file.name(), "href", data).text(file.name()).close();
    html.text(" " + type + ", " + new Value.Size(content.length).in(words)).close();
  }
}
