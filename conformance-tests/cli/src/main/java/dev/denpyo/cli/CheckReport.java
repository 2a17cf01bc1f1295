package dev.denpyo.cli;

/** Shows checked documents, one after the other. */
interface CheckReport {
  /** What comes before the first document. */
  String begin();

  /** One document, the {@code index}th from 0. */
  String document(Checked checked, int index);

  /** What comes after the last. */
  String end(Tally tally);

  /** The report of a name. */
  static CheckReport named(String name, Texts texts) {
    return switch (name) {
      case "text" -> new TextReport(texts);
      case "json" -> new JsonReport("[", ",", "]\n");
      case "jsonl" -> new JsonReport("", "", "");
      default ->
        throw CliException.usage(
            "There is no report format " + name + " in this release.", "Use text, json or jsonl.");
    };
  }
}
