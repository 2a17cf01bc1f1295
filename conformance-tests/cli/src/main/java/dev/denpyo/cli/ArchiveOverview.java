package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveEvidence;
import dev.denpyo.archive.ArchiveException;
import dev.denpyo.archive.EvidenceStatus;
import dev.denpyo.archive.Query;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.format.DocumentFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE overview}: what row T-23 of Japan's law asks for, as a draft. */
@Command(
    name = "overview",
    description = "Writes a draft of the system overview that Japan's law asks for: modules,"
        + " versions, data flows, and places to fill in.",
    footer = {
      "In Japanese with --lang ja, otherwise in English. Complete it, then keep it with:",
      "denpyo archive PLACE put FILE --type system-overview --date ... --number ... --party ..."
    })
final class ArchiveOverview extends ArchiveVerb {
  /** Stands for lines, which no fact may bring in. */
  private static final String MODULES = "{modules}";

  @Option(names = "-o", required = true, paramLabel = "FILE.txt", description = "File to write.")
  private Path output = Path.of("");

  ArchiveOverview(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    String text = template();
    List<Object> facts = facts(open);
    for (int i = facts.size() - 1; i >= 0; i--) {
      text = text.replace("{" + i + "}", Plain.line(String.valueOf(facts.get(i))));
    }
    write(output, text.replace(MODULES, modules()).getBytes(StandardCharsets.UTF_8));
    shell().result(shell().texts().get("archive.overview", output));
    return ExitCode.GOOD;
  }

  private String template() {
    boolean japanese = shell().texts().locale().getLanguage().equals("ja");
    String name = japanese ? "overview_ja.txt" : "overview_en.txt";
    try (InputStream file = ArchiveOverview.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the build left out " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Object> facts(RetentionArchive open) {
    EvidenceStatus status = ArchiveEvidence.of(open).status();
    return List.of(
        Version.number(),
        LocalDate.ofInstant(shell().clock().instant(), ZoneOffset.UTC),
        MODULES,
        place(),
        RetentionArchive.LAYOUT,
        open.count(Query.builder().build()),
        open.checkpoint().size(),
        open.checkpoint().root(),
        open.policy().correctable(),
        open.policy().twoPersonDisposal(),
        status.batches(),
        status.stampedAt() == null ? "-" : status.stampedAt(),
        events(open, "keys"));
  }

  /** None where nothing of the kind has happened. */
  private static int events(RetentionArchive open, String id) {
    try {
      return open.history(id).size();
    } catch (ArchiveException e) {
      if (e.code().equals("ARCHIVE-NOT-FOUND")) {
        return 0;
      }
      throw e;
    }
  }

  /** Without what follows the question mark of an address: a password may stand there. */
  private String place() {
    return archive().place().split("[?;]", 2)[0];
  }

  private String modules() {
    String formats = shell().denpyo().formats().formats().stream()
        .map(DocumentFormat::id)
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", "));
    return String.join(
        "\n",
        "   denpyo " + Version.number() + "; Java " + System.getProperty("java.version") + "; "
            + System.getProperty("os.name"),
        "   denpyo-core (archive, log, search), denpyo-signing (timestamps), formats: " + formats);
  }
}
