package dev.denpyo.archive;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Measures a package of very many small records, in whatever heap Java was given; run by hand, prints a
 * few lines.
 */
final class PackageScale {
  private static final double SECOND = 1e9;
  private static final Reason WHY = new Reason("bob", "audit");

  private PackageScale() {}

  /** Arguments: an empty directory, how many records, the package to write. */
  public static void main(String[] arguments) {
    var records = Integer.parseInt(arguments[1]);
    var target = Path.of(arguments[2]);
    try (var archive = TestDatabase.SQLITE.init(Path.of(arguments[0]))) {
      each(
          "import",
          () -> BulkImport.into(
              archive,
              IntStream.rangeClosed(1, records).mapToObj(Samples::deposit).iterator(),
              receipt -> {}));
      each("write", () -> AuditExport.of(archive).write(target, WHY));
    }
    each("check", () -> System.out.println(ExportVerification.of(target)));
  }

  private static void each(String name, Runnable work) {
    var begin = System.nanoTime();
    var before = processor();
    work.run();
    System.out.printf(
        "%s: %.0f s, %.0f s of processor time%n",
        name, (System.nanoTime() - begin) / SECOND, (processor() - before) / SECOND);
  }

  private static long processor() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return system.getProcessCpuTime();
  }
}
