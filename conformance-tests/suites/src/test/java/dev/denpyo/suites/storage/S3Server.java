package dev.denpyo.suites.storage;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** Adobe's S3Mock, a server of the S3 protocol that keeps objects in a directory. */
final class S3Server implements AutoCloseable {
  private static final Path CLASS_PATH = Path.of("..", "s3-server", "target", "class-path");
  private static final int TRIES = 600; // a fifth of a second each
  private static final int MOST_MEBIBYTES = 64;

  private final Process process;
  private final URI address;

  private S3Server(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static boolean isBuilt() {
    return Files.isDirectory(CLASS_PATH);
  }

  static S3Server start(Path log) throws IOException, InterruptedException {
    var port = freePort();
    var process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-cp",
            CLASS_PATH.resolve("*").toString(),
            "com.adobe.testing.s3mock.S3MockApplication",
            "--server.port=0",
            "--com.adobe.testing.s3mock.http-port=" + port,
            "--com.adobe.testing.s3mock.max-payload-size=" + MOST_MEBIBYTES + "MB")
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    var server = new S3Server(process, URI.create("http://127.0.0.1:" + port + "/"));
    for (var tries = 0; server.call("GET", "") == 0; tries++) {
      if (tries == TRIES || !process.isAlive()) {
        server.close();
        throw new IllegalStateException("the server did not start: " + Files.readString(log));
      }
      Thread.sleep(200);
    }
    return server;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  URI address() {
    return address;
  }

  /** Makes a bucket, with Object Lock (which brings versions) or without. */
  void bucket(String name, boolean locking) throws IOException, InterruptedException {
    var headers =
        locking ? new String[] {"x-amz-bucket-object-lock-enabled", "true"} : new String[0];
    var status = call("PUT", name, headers);
    if (status != 200) {
      throw new IllegalStateException("bucket " + name + ": status " + status);
    }
  }

  /** The status of an answer, 0 if nobody answers. */
  private int call(String method, String path, String... headers) throws InterruptedException {
    var request = HttpRequest.newBuilder(address.resolve(path))
        .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HttpClient.newHttpClient()
          .send(request.build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
