package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveEvidence;
import dev.denpyo.archive.ArchiveGroup;
import dev.denpyo.archive.ArchiveVerification;
import dev.denpyo.archive.GroupReceipt;
import dev.denpyo.archive.GroupVerification;
import dev.denpyo.archive.LogName;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.TenantArchives;
import dev.denpyo.evidence.Checkpoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of a group of logs. */
abstract class GroupVerb extends Verb {
  private final GroupCommand group;

  GroupVerb(Shell shell, GroupCommand group) {
    super(shell);
    this.group = group;
  }

  @Override
  int run() {
    return group.with(this::run);
  }

  /** Does the work on the open group. */
  abstract int run(ArchiveGroup open);

  final int say(String key, Object... values) {
    shell().result(shell().texts().get(key, values));
    return ExitCode.GOOD;
  }

  /** {@code denpyo archive-group PLACE init}. */
  @Command(name = "init", description = "Creates a group without logs.")
  static final class Init extends Verb {
    private final GroupCommand group;

    Init(Shell shell, GroupCommand group) {
      super(shell);
      this.group = group;
    }

    @Override
    int run() {
      try (ArchiveGroup created = ArchiveGroup.init(group.places(), shell().clock())) {
        shell()
            .result(shell()
                .texts()
                .get(
                    "archive.created",
                    group.place(),
                    created.superLog().checkpoint().root()));
        return ExitCode.GOOD;
      }
    }
  }

  /** {@code denpyo archive-group PLACE begin}. */
  @Command(name = "begin", description = "Begins the log of a tenant's year.")
  static final class Begin extends GroupVerb {
    @Parameters(arity = "1", paramLabel = "TENANT/YEAR", description = "Its name.")
    private String name = "";

    Begin(Shell shell, GroupCommand group) {
      super(shell, group);
    }

    @Override
    int run(ArchiveGroup open) {
      Checkpoint head = open.begin(GroupCommand.name(name)).checkpoint();
      return say("group.log", name, head.size(), head.root());
    }
  }

  /** {@code denpyo archive-group PLACE list}. */
  @Command(name = "list", description = "Lists the logs.")
  static final class ListThem extends GroupVerb {
    ListThem(Shell shell, GroupCommand group) {
      super(shell, group);
    }

    @Override
    int run(ArchiveGroup open) {
      for (LogName name : open.logs()) {
        Checkpoint head = open.log(name).checkpoint();
        say("group.log", name.text(), head.size(), head.root());
      }
      return ExitCode.GOOD;
    }
  }

  /** {@code denpyo archive-group PLACE find}. */
  @Command(name = "find", description = "Finds documents in all years of a tenant.")
  static final class Find extends GroupVerb {
    @Parameters(arity = "1", paramLabel = "TENANT", description = "Whose documents.")
    private String tenant = "";

    @Mixin
    private final FindOptions conditions = new FindOptions();

    Find(Shell shell, GroupCommand group) {
      super(shell, group);
    }

    @Override
    int run(ArchiveGroup open) {
      List<TenantArchives.Found> found =
          open.tenant(GroupCommand.name(tenant + "/0").tenant()).find(conditions.query());
      found.forEach(one -> shell().result(one.year() + "  " + ArchiveVerb.line(one.record())));
      return say("archive.found", found.size());
    }
  }

  /** {@code denpyo archive-group PLACE heads}. */
  @Command(
      name = "heads",
      description = "Notes the heads of all logs that have grown; one root stands for all.",
      footer = "Run it daily, and keep the root elsewhere or have the super-log stamped.")
  static final class Heads extends GroupVerb {
    Heads(Shell shell, GroupCommand group) {
      super(shell, group);
    }

    @Override
    int run(ArchiveGroup open) {
      Checkpoint head = open.recordHeads();
      return say("group.heads", open.logs().size(), head.size(), head.root());
    }
  }

  /** {@code denpyo archive-group PLACE prove}. */
  @Command(
      name = "prove",
      description = "Writes a proof that leads from a document to the head of the super-log.",
      footer = "Check it with: denpyo prove FILE.proof --document DOC")
  static final class Prove extends GroupVerb {
    @Parameters(index = "0", paramLabel = "TENANT/YEAR", description = "The log.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Id of the record.")
    private String id = "";

    @Option(
        names = "-o",
        required = true,
        paramLabel = "FILE.proof",
        description = "File to write.")
    private Path output = Path.of("");

    Prove(Shell shell, GroupCommand group) {
      super(shell, group);
    }

    @Override
    int run(ArchiveGroup open) {
      LogName log = GroupCommand.name(name);
      GroupReceipt receipt = open.tenant(log.tenant()).prove(log.year(), id);
      write(output, receipt.toText().getBytes(StandardCharsets.UTF_8));
      Receipt above = receipt.above();
      return say(
          "archive.proved",
          id,
          output,
          receipt.record().logIndex(),
          above.treeSize(),
          above.root());
    }
  }

  /** {@code denpyo archive-group PLACE verify}. */
  @Command(
      name = "verify",
      description = "Recomputes every log, and holds each against the heads that were noted of it.",
      footer = "Exit code 4: timestamps were not judged, for want of --trust.")
  static final class VerifyAll extends GroupVerb {
    @Option(
        names = "--known",
        paramLabel = "FILE.proof",
        description = "A proof whose head the super-log must contain; may repeat.")
    private List<Path> known = new ArrayList<>();

    @Mixin
    private final TrustOption trust = new TrustOption();

    VerifyAll(Shell shell, GroupCommand group) {
      super(shell, group);
    }

    @Override
    int run(ArchiveGroup open) {
      Checkpoint[] heads = known.stream()
          .map(file -> Proofs.head(file.toString(), shell()))
          .toArray(Checkpoint[]::new);
      GroupVerification found = open.verify(heads);
      int worst = print("super", found.superLog(), open::superLog);
      for (Map.Entry<LogName, ArchiveVerification> log : found.logs().entrySet()) {
        LogName name = log.getKey();
        Supplier<RetentionArchive> archive = () -> open.tenant(name.tenant()).year(name.year());
        worst = Math.max(worst, print(name.text(), log.getValue(), archive));
      }
      return worst;
    }

    private int print(String name, ArchiveVerification one, Supplier<RetentionArchive> archive) {
      shell().result(name);
      EvidenceOutput evidence =
          one.isIntact() ? EvidenceOutput.of(ArchiveEvidence.of(archive.get()), trust) : null;
      return new VerificationOutput().print(one, evidence, shell());
    }
  }
}
