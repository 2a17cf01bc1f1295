package dev.denpyo.cli;

import dev.denpyo.signing.pades.ApprovalChain;
import dev.denpyo.signing.pades.ApprovalRow;
import dev.denpyo.signing.pades.SealFont;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo approve prepare}. */
@Command(
    name = "prepare",
    description =
        "Writes the order of approvals into a PDF, with a row of cells if one is asked for.")
final class ApprovePrepare extends Verb {
  @Option(names = "-o", required = true, paramLabel = "OUT", description = "File to write.")
  private Path output = Path.of("");

  @Mixin
  private RolesOption roles = new RolesOption();

  @Option(
      names = "--row",
      paramLabel = "PAGE,X,Y,WIDTH,HEIGHT",
      description = "Draw the row: its page, its lower left corner in points, and the size of a"
          + " cell; needs --font.")
  private @Nullable String row;

  @Option(names = "--font", paramLabel = "FILE.ttf", description = "The TrueType font of the row.")
  private @Nullable Path font;

  @Parameters(paramLabel = "IN", description = "The PDF, or - for standard input.")
  private String input = "";

  ApprovePrepare(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    requireOther(input, output);
    if ((row == null) != (font == null)) {
      throw CliException.usage("A row needs both --row and --font.", "Give both, or neither.");
    }
    ApprovalChain chain = roles.chain();
    byte[] document = new Input(input).read(shell()).bytes();
    write(output, row == null ? chain.prepare(document) : withRow(chain, document));
    shell()
        .result(shell()
            .texts()
            .get("approve.prepared", output, chain.roles().size(), chain.roles().get(0)));
    return ExitCode.GOOD;
  }

  private byte[] withRow(ApprovalChain chain, byte[] document) {
    double[] at = Numbers.of("--row", String.valueOf(row), 5);
    int page = Numbers.page("--row", at[0]);
    try {
      SealFont letters = SealFont.of(Path.of(String.valueOf(font)));
      return chain.prepare(
          document, ApprovalRow.at(at[1], at[2], at[3], at[4], letters).onPage(page));
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "The row cannot be drawn: " + e.getMessage() + ".",
          "Choose a TrueType font that has the signs of the roles, and cells of some size.",
          e);
    }
  }
}
