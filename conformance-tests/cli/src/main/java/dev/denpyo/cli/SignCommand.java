package dev.denpyo.cli;

import dev.denpyo.signing.DataFile;
import dev.denpyo.signing.SignatureRecipe;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.pades.PadesVerifier;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo sign}. */
@Command(
    name = "sign",
    description = "Seals a PDF with PAdES, any other document with XAdES or CAdES.",
    footer = "UBL carries its XAdES seal inside, CAdES goes around any document (.p7m);"
        + " with --detached the seal becomes a file of its own. ASiC containers hold files and"
        + " their seals.")
final class SignCommand extends Verb {
  @Option(names = "-o", required = true, paramLabel = "OUT", description = "File to write.")
  private Path output = Path.of("");

  @Mixin
  private KeyFileOptions key = new KeyFileOptions();

  @Option(names = "--detached", description = "Make the seal a file of its own, for any document.")
  private boolean detached;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = "pades, xades, cades, asic-s or asic-e; default: pades for a PDF, else xades.")
  private @Nullable String form;

  @Option(
      names = "--recipe",
      paramLabel = "NAME",
      description = "Seal as an authority wants it: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Recipes.class)
  private @Nullable String recipe;

  @Mixin
  private LevelOptions levels = new LevelOptions();

  @Mixin
  private PdfSealOptions pdf = new PdfSealOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "IN",
      description = "The document, or - for standard input; several for asic-e.")
  private List<String> inputs = new ArrayList<>();

  SignCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    inputs.forEach(input -> requireOther(input, output));
    List<DataFile> files = inputs.stream().map(this::file).toList();
    byte[] first = new Input(inputs.get(0)).read(shell()).bytes();
    Optional<SignatureRecipe> asked = Recipes.of(recipe);
    String chosen = asked.map(SealMaker::formOf).orElseGet(() -> formFor(first));
    if (!chosen.equals("pades")) {
      pdf.requireNoStamp();
    }
    SigningKey signingKey = key.load(shell());
    byte[] sealed = chosen.equals("pades")
        ? pdf.seal(first, signingKey, levels, shell())
        : new SealMaker(chosen, levels, detached, asked, shell()).seal(signingKey, files);
    write(output, sealed);
    String signer = signingKey.certificate().getSubjectX500Principal().getName();
    String names = String.join(", ", inputs);
    shell().result(shell().texts().get("sign.done", names, output, signer));
    if (!detached && chosen.equals("xades")) {
      warnIfBroken(sealed);
    }
    return ExitCode.GOOD;
  }

  private DataFile file(String input) {
    String name = nameOf(input);
    byte[] content = new Input(input).read(shell()).bytes();
    try {
      return DataFile.of(name, MediaTypes.of(name), content);
    } catch (IllegalArgumentException e) {
      throw CliException.usage("A seal cannot name the file " + name + ".", "Rename it.");
    }
  }

  /** A seal beside a PDF is none of PAdES. */
  private String formFor(byte[] document) {
    if (form != null) {
      return form.equals("asic") ? inputs.size() == 1 ? "asic-s" : "asic-e" : form;
    }
    return PadesVerifier.isPdf(document) && !detached ? "pades" : "xades";
  }

  /** Peppol and PINT forbid the empty elements that every XML signature has. */
  private void warnIfBroken(byte[] sealed) {
    ValidationReport report = shell().denpyo().check(sealed);
    if (report.verdict() != Verdict.INVALID) {
      return;
    }
    String rules = report.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .map(Finding::rule)
        .distinct()
        .limit(3)
        .collect(Collectors.joining(", "));
    shell().note(shell().texts().get("sign.broken", output, rules));
  }

  private static String nameOf(String input) {
    Path name = Path.of(input).getFileName();
    return input.equals(Input.STANDARD_INPUT) || name == null ? "document" : name.toString();
  }
}
