package dev.denpyo.signing.testkit;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Puts a service on a random port of the loopback address, right or wrong in one way. The only
 * thing here that holds resources: close it.
 */
public final class TestServer implements AutoCloseable {
  /** One way to be wrong. */
  public enum Fault {
    /** None. */
    NONE,
    /** Answers status 500. */
    STATUS_500,
    /** Answers status 302, to where a second answer would be. */
    REDIRECT,
    /** Answers status 302, to a file. */
    REDIRECT_TO_FILE,
    /** Waits two seconds before it answers. */
    SLOW,
    /** Announces the whole answer and sends half of it. */
    TRUNCATED,
    /** Sends the answer and then eight megabytes of zeros. */
    HUGE,
    /** Calls its answer {@code text/html}. */
    WRONG_CONTENT_TYPE,
    /** Closes the connection without a word. */
    HANG_UP
  }

  private static final int HUGE_BYTES = 8 * 1024 * 1024;
  private static final long SLOW_MILLIS = 2_000;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();
  private final UnaryOperator<byte[]> service;
  private final String contentType;
  private final Fault fault;

  private TestServer(UnaryOperator<byte[]> service, String contentType, Fault fault) {
    this.service = requireNonNull(service, "service");
    this.contentType = requireNonNull(contentType, "contentType");
    this.fault = requireNonNull(fault, "fault");
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("no port on the loopback address", e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Serves timestamps. */
  public static TestServer of(TestTsa tsa) {
    return of(tsa, Fault.NONE);
  }

  /** Serves timestamps with a fault of transport. */
  public static TestServer of(TestTsa tsa, Fault fault) {
    return new TestServer(tsa::respond, "application/timestamp-reply", fault);
  }

  /** Serves OCSP answers. */
  public static TestServer of(TestOcsp ocsp, Fault fault) {
    return new TestServer(ocsp::respond, "application/ocsp-response", fault);
  }

  /** Serves a revocation list, whatever is asked. */
  public static TestServer of(TestCrl crl, Fault fault) {
    return new TestServer(request -> crl.encoded(), "application/pkix-crl", fault);
  }

  /** Serves whatever {@code service} makes of a request's body. */
  public static TestServer of(UnaryOperator<byte[]> service, String contentType, Fault fault) {
    return new TestServer(service, contentType, fault);
  }

  /** Where the service is. */
  public URI uri() {
    var address = server.getAddress();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/");
  }

  /** How many requests came so far. */
  public int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      var request = exchange.getRequestBody().readAllBytes();
      switch (fault) {
        case STATUS_500 -> exchange.sendResponseHeaders(500, -1);
        case REDIRECT -> redirect(exchange, uri() + "elsewhere");
        case REDIRECT_TO_FILE -> redirect(exchange, "file:///etc/hostname");
        case HANG_UP -> {} // closing is all
        default -> send(exchange, service.apply(request));
      }
    }
  }

  private void send(HttpExchange exchange, byte[] body) throws IOException {
    if (fault == Fault.SLOW) {
      pause();
    }
    var type = fault == Fault.WRONG_CONTENT_TYPE ? "text/html" : contentType;
    var sent = fault == Fault.HUGE ? Arrays.copyOf(body, body.length + HUGE_BYTES) : body;
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, sent.length);
    exchange
        .getResponseBody()
        .write(sent, 0, fault == Fault.TRUNCATED ? sent.length / 2 : sent.length);
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is closing
    }
  }
}
