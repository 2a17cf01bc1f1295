package dev.denpyo.cli;

import dev.denpyo.failure.DenpyoException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of a failure what to type, where the library says which method to call. */
final class Spoken {
  private static final Pattern CALL =
      Pattern.compile("(?:RetentionArchive|ArchiveEvidence|ErasableRecords)\\.([a-z][A-Za-z]*)");

  /** Methods whose command has another name. */
  private static final Map<String, String> VERBS =
      Map.of("opening", "prove --opening", "open", "find", "declareLoss", "loss");

  /** What is no method at all. */
  private static final Map<String, String> WHOLE = Map.of(
      "a TrustedTime", "--time or --tsa",
      "Use ErasableRecords for it if it was put in by them, else RetentionArchive.",
          "Add --kek if it was put in with --erasable, else leave it out.",
      "Use RetentionArchive for it.", "Leave --kek out for it.",
      "Check the KeyWrapper that was given.", "Check --kek and --kek-id.",
      "ArchiveGroup.begin", "denpyo archive-group DIR begin");

  private Spoken() {}

  /** Its message, with a remedy for the command line. */
  static String of(DenpyoException failure) {
    String message = String.valueOf(failure.getMessage());
    String remedy = failure.remedy();
    if (!failure.code().startsWith("ARCHIVE-") || !message.endsWith(remedy)) {
      return message;
    }
    return message.substring(0, message.length() - remedy.length()) + spoken(remedy);
  }

  private static String spoken(String remedy) {
    String text = remedy;
    for (Map.Entry<String, String> one : List.copyOf(WHOLE.entrySet())) {
      text = text.replace(one.getKey(), one.getValue());
    }
    return CALL.matcher(text)
        .replaceAll(call -> Matcher.quoteReplacement(
            "\"denpyo archive PLACE " + VERBS.getOrDefault(call.group(1), call.group(1)) + "\""));
  }
}
