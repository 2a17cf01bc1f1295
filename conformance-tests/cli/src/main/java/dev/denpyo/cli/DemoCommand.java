package dev.denpyo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code denpyo demo}: the main job from end to end, each step shown as the command that does it. */
@Command(
    name = "demo",
    description = "Creates, checks, seals, archives, finds and proves two invoices, step by step.",
    footer = "Each step is printed as the command line that does it.")
final class DemoCommand extends Verb {
  @Option(
      names = "-o",
      paramLabel = "DIR",
      description =
          "A directory that is new or empty; default: denpyo-demo, or the next free name.")
  private @Nullable Path directory;

  DemoCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    Path home = directory == null ? freeName() : directory;
    prepare(home);
    shell().result(shell().texts().get("demo.begin", home));
    for (List<String> step : DemoSteps.in(home)) {
      shell().result("");
      shell().result("$ denpyo " + String.join(" ", step));
      int code = Main.run(shell(), step.toArray(String[]::new));
      if (code != ExitCode.GOOD) {
        shell().result(shell().texts().get("demo.failed", code));
        return code;
      }
    }
    shell().result("");
    shell().result(shell().texts().get("demo.end", home));
    return ExitCode.GOOD;
  }

  private static Path freeName() {
    Path name = Path.of("denpyo-demo");
    for (int i = 2; Files.exists(name); i++) {
      name = Path.of("denpyo-demo-" + i);
    }
    return name;
  }

  private static void prepare(Path home) {
    try {
      Files.createDirectories(home);
      try (var entries = Files.list(home)) {
        if (entries.findAny().isPresent()) {
          throw CliException.usage(
              "The directory " + home + " is not empty.", "Choose a new one with -o.");
        }
      }
    } catch (IOException e) {
      throw new CliException(
          "CLI-OUTPUT-DENIED",
          "The directory " + home + " cannot be made.",
          "Choose another with -o.",
          e);
    }
    for (String sample : DemoSteps.SAMPLES) {
      OutputFile.write(home.resolve(sample), sample(sample));
    }
    DemoKey.make(home);
  }

  private static byte[] sample(String name) {
    try (InputStream resource = DemoCommand.class.getResourceAsStream("demo/" + name)) {
      if (resource == null) {
        throw new IllegalStateException("the build left out demo/" + name);
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
