package dev.denpyo.archive;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server of the tests' own, from the programs that Debian's package installs. It
 * refuses to run as root, so root starts it as another user.
 */
final class PostgresServer implements AutoCloseable {
  static final String ABSENT =
      "PostgreSQL (initdb, postgres) is not installed, so nothing is tested on it";
  private static final String USER = "denpyo";
  private static @Nullable PostgresServer shared;

  private final Path home;
  private final int port;
  private Process process;

  private PostgresServer(Path home, int port) throws IOException, InterruptedException {
    this.home = home;
    this.port = port;
    this.process = launch();
  }

  /** The programs, if they are installed. */
  static Optional<Path> programs() {
    var places = new ArrayList<Path>();
    for (var place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      places.add(Path.of(place));
    }
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      versions.sorted(Comparator.reverseOrder()).map(v -> v.resolve("bin")).forEach(places::add);
    } catch (IOException e) {
      // Not Debian's layout: what the path has must do.
    }
    return places.stream()
        .filter(place -> Files.isExecutable(place.resolve("initdb")))
        .filter(place -> Files.isExecutable(place.resolve("postgres")))
        .findFirst();
  }

  /** One server for all tests of this JVM; it ends with it. */
  static synchronized PostgresServer shared() {
    if (shared == null) {
      var server = start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      shared = server;
    }
    return shared;
  }

  /** A new server with an empty cluster. */
  static PostgresServer start() {
    try {
      var port = freePort();
      var home = Files.createTempDirectory("denpyo-postgres-");
      giveAway(home);
      var data = home.resolve("data").toString();
      run(
          home,
          "initdb",
          "-D",
          data,
          "-U",
          USER,
          "-A",
          "trust",
          "--no-sync",
          "-E",
          "UTF8",
          "--locale=C");
      return new PostgresServer(home, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static String owner() throws IOException {
    var users = Files.readAllLines(Path.of("/etc/passwd"));
    return users.stream().anyMatch(line -> line.startsWith("postgres:")) ? "postgres" : "nobody";
  }

  private static void giveAway(Path home) throws IOException {
    if (isRoot()) {
      var users = home.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(home, users.lookupPrincipalByName(owner()));
    }
  }

  private static List<String> command(String program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=" + owner(), "--clear-groups"));
    }
    command.add(programs()
        .orElseThrow(() -> new IllegalStateException(ABSENT))
        .resolve(program)
        .toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static Process start(Path home, String program, String... arguments) throws IOException {
    return new ProcessBuilder(command(program, arguments))
        .directory(home.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(
            Files.createTempFile("denpyo-postgres-", ".log").toFile()))
        .start();
  }

  private static void run(Path home, String program, String... arguments)
      throws IOException, InterruptedException {
    var process = start(home, program, arguments);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(program + " failed");
    }
  }

  private Process launch() throws IOException, InterruptedException {
    var started = start(
        home,
        "postgres",
        "-D",
        home.resolve("data").toString(),
        "-p",
        Integer.toString(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "max_connections=60");
    for (var tries = 0; tries < 300 && started.isAlive(); tries++) {
      try (var connection = DriverManager.getConnection(url("public"))) {
        if (connection.isValid(5)) {
          return started;
        }
      } catch (SQLException e) {
        Thread.sleep(100);
      }
    }
    started.destroyForcibly();
    throw new IllegalStateException("postgres did not start");
  }

  /** The address of one schema of the server. */
  String url(String schema) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER + "&currentSchema="
        + schema + "&socketTimeout=60";
  }

  /** Makes a database of its own and gives its address, without a schema. */
  String database(String name) {
    try (var connection = DriverManager.getConnection(url("public"));
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return url("public").replace("/postgres?", "/" + name + "?");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes a schema, if it is not there, and gives its address. */
  String schema(String name) {
    try (var connection = DriverManager.getConnection(url("public"));
        var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS " + name);
      return url(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends all its processes in mid-sentence, as a power cut would, and starts it again. */
  void killAndRestart() throws IOException, InterruptedException {
    kill();
    process = launch();
  }

  private void kill() throws InterruptedException {
    var backends = process.descendants().toList();
    process.destroyForcibly();
    backends.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
    for (var backend : backends) {
      while (backend.isAlive()) {
        Thread.sleep(5);
      }
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(home)) {
      kill();
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
