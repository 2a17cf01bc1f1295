package dev.denpyo.signing.tsp;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.SigningException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A timestamp authority over HTTP (RFC 3161, section 3.4).
 *
 * <p>Each answer is compared with its request: digest, number and policy; and the token must be
 * signed by a certificate that is for timestamping alone. Whether the authority deserves trust is
 * asked by whoever verifies. Redirects are not followed, answers over 64 kB are not read.
 *
 * <p>Thread-safe. Connects when first asked, not before.
 */
public final class HttpTimestampAuthority implements TimestampAuthority {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final URI uri;
  private final Duration timeout;
  private final int attempts;
  private final Optional<String> policy;
  private final Map<String, String> headers;
  private final SecureRandom random = new SecureRandom();
  private final Exchange exchange;

  private HttpTimestampAuthority(Builder builder) {
    this.uri = builder.uri;
    this.timeout = builder.timeout;
    this.attempts = builder.attempts;
    this.policy = builder.policy;
    this.headers = Map.copyOf(builder.headers);
    this.exchange = new Exchange(builder.client, timeout);
  }

  /**
   * Starts an authority at {@code uri}, for example {@code https://tsa.example/rfc3161}.
   *
   * @throws IllegalArgumentException if {@code uri} is not of HTTP or HTTPS with a host
   */
  public static Builder builder(URI uri) {
    return new Builder(uri);
  }

  /**
   * {@inheritDoc}
   *
   * @throws SigningException {@code SIGNING-TSA-UNREACHABLE} if there is no answer in time, {@code
   *     SIGNING-TSA-REFUSED} if the authority says no, {@code SIGNING-TSA-ANSWER} if what it says
   *     is not an answer to what was asked
   */
  @Override
  public TimestampToken stamp(DigestAlgorithm algorithm, byte[] digest) {
    if (digest.length != algorithm.length()) {
      throw new IllegalArgumentException("digest must have " + algorithm.length() + " bytes ("
          + algorithm + "), has " + digest.length);
    }
    var query = StampQuery.of(algorithm, digest, policy, random);
    for (int attempt = 1; ; attempt++) {
      try {
        return query.token(exchange.send(request(query)), uri);
      } catch (UnreachableException e) {
        if (attempt == attempts) {
          throw unreachable(e);
        }
      }
    }
  }

  private HttpRequest request(StampQuery query) {
    var request = HttpRequest.newBuilder(uri)
        .timeout(timeout)
        .header("Content-Type", "application/timestamp-query")
        .header("Accept", "application/timestamp-reply")
        .POST(BodyPublishers.ofByteArray(query.encoded()));
    headers.forEach(request::setHeader);
    return request.build();
  }

  private SigningException unreachable(UnreachableException cause) {
    return new SigningException(
        "SIGNING-TSA-UNREACHABLE",
        "the timestamp authority at " + uri.getHost() + " did not answer: " + cause.getMessage()
            + ".",
        "Check the address and the network, or name a second authority.",
        cause);
  }

  /** Names the address, without what may be secret in it. */
  @Override
  public String toString() {
    return "HttpTimestampAuthority at " + uri.getHost();
  }

  /** Collects how to ask. */
  public static final class Builder {
    private final URI uri;
    private Duration timeout = Duration.ofSeconds(10);
    private int attempts = 2;
    private Optional<String> policy = Optional.empty();
    private Optional<HttpClient> client = Optional.empty();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Builder(URI uri) {
      this.uri = requireNonNull(uri, "uri");
      if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme()) || uri.getHost() == null) {
        throw new IllegalArgumentException("uri must be of http or https with a host: " + uri);
      }
    }

    /** How long one attempt may take, connecting included; the default is 10 seconds. */
    public Builder timeout(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("timeout must be positive, was " + timeout);
      }
      this.timeout = timeout;
      return this;
    }

    /** How often to try when there is no answer; the default is 2. */
    public Builder attempts(int attempts) {
      if (attempts < 1) {
        throw new IllegalArgumentException("attempts must be at least 1, was " + attempts);
      }
      this.attempts = attempts;
      return this;
    }

    /** The policy (dotted) that tokens must be issued under; by default the authority's choice. */
    public Builder policy(String oid) {
      this.policy = Optional.of(oid);
      return this;
    }

    /** A header to send along, for example {@code Authorization}. */
    public Builder header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    /**
     * The client to send with, for proxies and client certificates.
     *
     * @throws IllegalArgumentException if {@code client} follows redirects
     */
    public Builder client(HttpClient client) {
      if (client.followRedirects() != HttpClient.Redirect.NEVER) {
        throw new IllegalArgumentException("client must not follow redirects");
      }
      this.client = Optional.of(client);
      return this;
    }

    /** Returns the authority. */
    public HttpTimestampAuthority build() {
      return new HttpTimestampAuthority(this);
    }
  }
}
