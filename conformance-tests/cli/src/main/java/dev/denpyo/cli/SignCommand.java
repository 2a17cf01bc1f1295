package dev.denpyo.cli;

import dev.denpyo.signing.Keys;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo sign}. */
@Command(
    name = "sign",
    description = "Seals a document with XAdES or CAdES, baseline B or T.",
    footer = "UBL carries its XAdES seal inside, CAdES goes around any document (.p7m);"
        + " with --detached the seal becomes a file of its own.")
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
      defaultValue = "xades",
      paramLabel = "FORM",
      description = "xades or cades.")
  private String form = "";

  @Option(names = "--level", defaultValue = "B", paramLabel = "LEVEL", description = "B or T.")
  private String level = "";

  @Option(
      names = "--tsa",
      paramLabel = "URL",
      description = "Timestamp authority (RFC 3161), for level T.")
  private @Nullable String tsa;

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
    SealMaker maker = SealMaker.of(form, level, tsa, detached);
    requireOther(input, output);
    SigningKey signingKey = loadKey();
    byte[] sealed = maker
        .signer(signingKey, nameOf(input), shell().clock())
        .sign(new Input(input).read(shell()).bytes());
    write(output, sealed);
    shell()
        .result(shell()
            .texts()
            .get(
                "sign.done",
                input,
                output,
                signingKey.certificate().getSubjectX500Principal().getName()));
    if (!detached && form.equals("xades")) {
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
