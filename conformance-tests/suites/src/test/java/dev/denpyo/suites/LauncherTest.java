package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.format.DocumentFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the packaged command line: what a user types. */
class LauncherTest {
  private static final Path FOLDER = Path.of("..", "cli", "target");
  private static final String NO_INVOICE = "<nothing/>";

  @TempDir
  Path folder;

  private record Run(int exit, String output) {}

  @BeforeAll
  static void isPackaged() {
    assumeTrue(
        Files.isExecutable(FOLDER.resolve("denpyo")),
        "skipped: the command line is not packaged (mvn verify packages it), or this is no Unix");
  }

  @Test
  void passesArgumentsWithSpacesAndTheExitCodeOn() throws Exception {
    Path file = Files.writeString(folder.resolve("a b.xml"), NO_INVOICE);

    Run run = run(FOLDER.resolve("denpyo"), Map.of(), "check", file.toString());

    assertTrue(run.output.contains("a b.xml  NOT_CHECKED"), run.output);
    assertEquals(4, run.exit, run.output);
  }

  @Test
  void worksWithoutAnArchiveAndOverAFolder() throws Exception {
    Path copy = copyOfLauncher();
    Files.writeString(folder.resolve("one.xml"), NO_INVOICE);

    Run run = run(copy, Map.of(), "check", folder.toString());

    assertTrue(run.output.contains("one.xml  NOT_CHECKED"), run.output);
  }

  @Test
  void makesTheArchiveThatIsAskedForAndUsesIt() throws Exception {
    Path copy = copyOfLauncher();
    Path archive = folder.resolve("my archive.jsa");
    Map<String, String> environment = Map.of("DENPYO_ARCHIVE", archive.toString());

    Run first = run(copy, environment, "--version");
    assertTrue(Files.size(archive) > 1_000_000, "size of the archive");
    Run second = run(copy, environment, "--version");

    assertTrue(first.output.startsWith("denpyo "), first.output);
    assertEquals(first, second);
  }

  @Test
  void passesOverAnArchiveThatIsNone() throws Exception {
    Path copy = copyOfLauncher();
    Files.writeString(copy.resolveSibling("denpyo.jsa"), "not an archive");

    Run run = run(copy, Map.of(), "--version");

    assertTrue(run.output.startsWith("denpyo "), run.output);
    assertEquals(0, run.exit);
  }

  @Test
  void theJarHoldsTheSchemasAndRulesOfEveryFormat() throws Exception {
    for (DocumentFormat format : FormatSamples.formats().toList()) {
      Files.write(folder.resolve(format.id() + ".xml"), FormatSamples.of(format).get(0));
    }

    Run run = run(FOLDER.resolve("denpyo"), Map.of(), "check", folder.toString());

    assertTrue(run.output.contains("zugferd-1.xml  INVALID  zugferd-1"), "it was checked");
    assertTrue(run.output.contains("orderx-basic.xml  INVALID  orderx-basic"), "it was checked");
    assertFalse(run.output.contains("is not on the class path"), "a data jar is not all inside");
  }

  /** The script and the jar in a folder of their own, without an archive. */
  private Path copyOfLauncher() throws IOException {
    Path home = Files.createDirectories(folder.resolve("the home"));
    Files.createSymbolicLink(
        home.resolve("denpyo.jar"), FOLDER.resolve("denpyo.jar").toRealPath());
    Path copy = home.resolve("denpyo");
    Files.copy(FOLDER.resolve("denpyo"), copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    return copy;
  }

  private Run run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "ends in time");
    return new Run(process.exitValue(), Files.readString(output, UTF_8));
  }
}
