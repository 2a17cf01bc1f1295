package dev.denpyo.cli;

import dev.denpyo.signing.Keys;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.XadesSigner;
import dev.denpyo.signing.pades.PadesVerifier;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo sign}. */
@Command(
    name = "sign",
    description = "Seals a document: a PDF with PAdES, any other with XAdES.",
    footer = "UBL carries its seal inside; with --detached the seal becomes a file of its own.")
final class SignCommand extends Verb {
  @Option(names = "-o", required = true, paramLabel = "OUT", description = "File to write.")
  private Path output = Path.of("");

  @Option(names = "--key", required = true, paramLabel = "K.p12", description = "PKCS#12 file.")
  private Path key = Path.of("");

  @Option(
      names = "--pass",
      required = true,
      paramLabel = "env:NAME|file:PATH",
      description = "Where the password of the key file is.")
  private String password = "";

  @Option(
      names = "--alias",
      paramLabel = "NAME",
      description = "Which key, if the file has several.")
  private @Nullable String alias;

  @Option(names = "--detached", description = "Make the seal a file of its own, for any document.")
  private boolean detached;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = "xades or pades; default: what fits the document.")
  private @Nullable String form;

  @Option(
      names = "--level",
      defaultValue = "B",
      paramLabel = "LEVEL",
      description = "B; for PDFs also T, LT, LTA. Default: ${DEFAULT-VALUE}.")
  private String level = "";

  @Option(
      names = "--tsa",
      paramLabel = "URL",
      description = "The timestamp authority to ask (RFC 3161), for levels above B.")
  private @Nullable String tsa;

  @Mixin
  private PdfSealOptions pdf = new PdfSealOptions();

  @Parameters(
      arity = "1",
      paramLabel = "IN",
      description = "The document, or - for standard input.")
  private String input = "";

  SignCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    requireOther(input, output);
    byte[] document = new Input(input).read(shell()).bytes();
    boolean pades = isPades(document);
    SigningKey signingKey = loadKey();
    byte[] sealed =
        pades ? pdf.seal(document, signingKey, level, tsa, shell()) : xades(document, signingKey);
    write(output, sealed);
    shell()
        .result(shell()
            .texts()
            .get(
                "sign.done",
                input,
                output,
                signingKey.certificate().getSubjectX500Principal().getName()));
    if (!detached && !pades) {
      warnIfBroken(sealed);
    }
    return ExitCode.GOOD;
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

  private byte[] xades(byte[] document, SigningKey signingKey) {
    XadesSigner.Builder signer = XadesSigner.builder(signingKey).clock(shell().clock());
    if (detached) {
      signer.detached(nameOf(input), MediaTypes.of(input));
    }
    return signer.build().sign(document);
  }

  /** Chosen by the document, unless the caller says it; a seal beside a file is always XAdES. */
  private boolean isPades(byte[] document) {
    if (form == null ? !detached && PadesVerifier.isPdf(document) : form.equals("pades")) {
      return true;
    }
    if ((form != null && !form.equals("xades")) || !level.equals("B") || tsa != null) {
      throw CliException.usage(
          "This release seals PDFs with --form pades, all else with --form xades --level B.",
          "Leave out --form, --level and --tsa.");
    }
    return false;
  }

  private static String nameOf(String input) {
    Path name = Path.of(input).getFileName();
    return input.equals(Input.STANDARD_INPUT) || name == null ? "document" : name.toString();
  }

  private SigningKey loadKey() {
    char[] secret = Password.read(password, shell());
    try {
      return alias == null ? Keys.pkcs12(key, secret) : Keys.pkcs12(key, secret, alias);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }
}
