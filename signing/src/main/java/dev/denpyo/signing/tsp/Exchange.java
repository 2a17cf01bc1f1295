package dev.denpyo.signing.tsp;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request and its answer, both small and in bounded time. */
final class Exchange {
  private static final int MAX_ANSWER = 64 * 1_024;
  private static final int OK = 200;
  private static final String REPLY = "application/timestamp-reply";

  private final Duration timeout;
  private @Nullable HttpClient client;

  Exchange(Optional<HttpClient> client, Duration timeout) {
    this.client = client.orElse(null);
    this.timeout = timeout;
  }

  /** The body of a good answer. */
  byte[] send(HttpRequest request) throws UnreachableException {
    // The request's own timeout ends with the headers; this one is for the body as well.
    var pending = client().sendAsync(request, info -> new BoundedBody(MAX_ANSWER));
    try {
      return body(pending.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      pending.cancel(true);
      throw new UnreachableException("no answer within " + timeout, e);
    } catch (ExecutionException e) {
      throw new UnreachableException("the connection failed", e);
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw new UnreachableException("the thread was interrupted", e);
    }
  }

  private static byte[] body(HttpResponse<byte[]> response) throws UnreachableException {
    if (response.statusCode() != OK) {
      throw new UnreachableException("status " + response.statusCode());
    }
    var type = response.headers().firstValue("Content-Type").orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith(REPLY)) {
      throw new UnreachableException("the answer is not a timestamp reply");
    }
    return response.body();
  }

  private synchronized HttpClient client() {
    if (client == null) {
      client = HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(timeout)
          .build();
    }
    return client;
  }
}
