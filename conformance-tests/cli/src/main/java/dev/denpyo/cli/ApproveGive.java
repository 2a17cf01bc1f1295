package dev.denpyo.cli;

import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.pades.ApprovalChain;
import dev.denpyo.signing.pades.ApprovalRow;
import dev.denpyo.signing.pades.PadesSigner;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo approve give}. */
@Command(name = "give", description = "Seals a PDF as the role whose turn it is.")
final class ApproveGive extends Verb {
  @Option(names = "-o", required = true, paramLabel = "OUT", description = "File to write.")
  private Path output = Path.of("");

  @Option(names = "--role", required = true, paramLabel = "ROLE", description = "Who approves.")
  private String role = "";

  @Mixin
  private ApprovalOptions approvals = new ApprovalOptions();

  @Mixin
  private KeyFileOptions key = new KeyFileOptions();

  @Mixin
  private StampOptions stamp = new StampOptions();

  @Mixin
  private LevelOptions levels = new LevelOptions();

  @Parameters(paramLabel = "IN", description = "The PDF, or - for standard input.")
  private String input = "";

  ApproveGive(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    requireOther(input, output);
    ApprovalChain chain = approvals.chain();
    byte[] document = new Input(input).read(shell()).bytes();
    SigningKey signingKey = key.load(shell());
    PadesSigner.Builder signer = PadesSigner.builder(signingKey).clock(shell().clock());
    if (levels.isStamped()) {
      signer.timestamps(levels.authority());
    }
    if (stamp.isAsked()) {
      // The cell has its size from the document; the row here lends no more than its font.
      signer.visible(stamp.drawn(font ->
          ApprovalRow.at(0, 0, 1, 1, font).stamped(role, stamp.face(shell().clock()))));
    }
    write(output, chain.approve(document, role, signer, approvals.verifier(shell())));
    String name = signingKey.certificate().getSubjectX500Principal().getName();
    shell().result(shell().texts().get("approve.given", output, role, name));
    return ExitCode.GOOD;
  }
}
