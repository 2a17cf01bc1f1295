package dev.denpyo.cli;

import dev.denpyo.archive.AuthenticityMeasure;
import dev.denpyo.archive.Companion;
import dev.denpyo.archive.Content;
import dev.denpyo.archive.Deposit;
import dev.denpyo.archive.Link;
import dev.denpyo.archive.Provenance;
import dev.denpyo.archive.RetentionTerm;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.format.Document;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.ValidationReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A document on its way into an archive: its keys, its origin, and what is kept beside it. */
final class DepositOptions {
  private static final String REPORT = "validation-report";

  @Mixin
  private final KeyOptions keys = new KeyOptions();

  @Mixin
  private final TermOptions term = new TermOptions();

  @Option(
      names = "--with",
      paramLabel = "ROLE=FILE",
      description = "A file to keep beside it, for example seal=invoice.seal.xml; may repeat.")
  private Map<String, Path> companions = new LinkedHashMap<>();

  @Option(
      names = "--from",
      paramLabel = "WAY",
      description = "How it came or left: peppol, e-mail, edi, download, upload, scan, created.")
  private @Nullable String provenance;

  @Option(
      names = "--exchanged-at",
      paramLabel = "INSTANT",
      description = "When it was sent or got, such as 2026-11-22T10:15:30Z.")
  private @Nullable Instant exchangedAt;

  @Option(
      names = "--measure",
      paramLabel = "M",
      description = "Measure of authenticity: sender-timestamp, receiver-timestamp, history-system"
          + " or rules.")
  private @Nullable String measure;

  @Option(
      names = "--link",
      paramLabel = "RELATION=TARGET",
      description = "What it has to do with another record, for example pays=ID; may repeat.")
  private Map<String, String> links = new LinkedHashMap<>();

  @Option(names = "--no-check", description = "Keep no validation report beside it.")
  private boolean unchecked;

  DepositOptions() {}

  /** The deposit of that input. */
  Deposit deposit(String input, Shell shell) {
    Input given = new Input(input);
    keys.read(input);
    Document document = document(given, shell);
    SearchKeys found =
        keys.keys(document == null ? null : shell.denpyo().read(document).invoice());
    Content content =
        given.isLarge() || document == null ? given.content(shell) : Content.of(document.bytes());
    try {
      Deposit deposit = Deposit.of(content, MediaTypes.of(input), found);
      return checked(with(described(deposit), shell), document, given, shell);
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "This cannot be archived: " + e.getMessage() + ".",
          "Correct it and try again.",
          e);
    }
  }

  /** Null if it is kept all the same, but larger than what can be read here. */
  private static @Nullable Document document(Input input, Shell shell) {
    if (input.isReadable()) {
      return input.open(shell);
    }
    shell.note(shell.texts().get("archive.notRead", input.name()));
    return null;
  }

  private Deposit described(Deposit deposit) {
    Deposit described = deposit;
    if (provenance != null) {
      described = described.from(word("--from", provenance, Provenance.values(), Provenance::code));
    }
    if (exchangedAt != null) {
      described = described.exchangedAt(exchangedAt);
    }
    if (measure != null) {
      described = described.under(
          word("--measure", measure, AuthenticityMeasure.values(), AuthenticityMeasure::code));
    }
    RetentionTerm kept = term.term(deposit.keys().date());
    return kept == null ? described : described.keptFor(kept);
  }

  private static <T> T word(String option, String given, T[] all, Function<T, String> code) {
    return Stream.of(all)
        .filter(one -> code.apply(one).equals(given))
        .findFirst()
        .orElseThrow(() -> CliException.usage(
            option + " has no word " + given + ".",
            "Use one of " + Stream.of(all).map(code).collect(Collectors.joining(", ")) + "."));
  }

  private Deposit with(Deposit deposit, Shell shell) {
    Deposit all = deposit;
    for (Map.Entry<String, String> link : links.entrySet()) {
      all = all.linked(new Link(link.getKey(), link.getValue()));
    }
    for (Map.Entry<String, Path> companion : companions.entrySet()) {
      String file = companion.getValue().toString();
      Content content = new Input(file).content(shell);
      all = all.with(new Companion(companion.getKey(), MediaTypes.of(file), content));
    }
    return all;
  }

  /** What the check says at this moment is kept beside the document, whatever it says. */
  private Deposit checked(Deposit deposit, @Nullable Document document, Input input, Shell shell) {
    if (unchecked
        || document == null
        || companions.containsKey(REPORT)
        || shell.denpyo().recognise(document).isEmpty()) {
      return deposit;
    }
    ValidationReport report = new SealLayer(shell.clock())
        .added(shell.denpyo().check(document, ValidationOptions.DEFAULT), document, input);
    shell.note(shell.texts().get("archive.checked", input.name(), report.verdict()));
    String name = String.valueOf(Path.of(input.name()).getFileName());
    String json =
        new JsonReport("", "", "").document(new Checked(name, report, 0, ExitCode.GOOD), 0);
    byte[] content = json.getBytes(StandardCharsets.UTF_8);
    return deposit.with(new Companion(REPORT, "application/json", content));
  }
}
