package dev.denpyo.suites.storage;

import dev.denpyo.evidence.Sha256;
import java.net.URI;
import java.time.Instant;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Asks the server itself how long it keeps an object, and whether it holds it. */
record S3Locks(URI address, String bucket, String prefix) {
  private static final int NEVER_HELD = 404;

  Instant until(Sha256 sha256) {
    return ask(client -> client
        .getObjectRetention(get -> get.bucket(bucket).key(key(sha256)))
        .retention()
        .retainUntilDate());
  }

  boolean isHeld(Sha256 sha256) {
    return ask(client -> {
      try {
        return client
                .getObjectLegalHold(get -> get.bucket(bucket).key(key(sha256)))
                .legalHold()
                .status()
            == ObjectLockLegalHoldStatus.ON;
      } catch (S3Exception e) {
        if (e.statusCode() == NEVER_HELD) {
          return false;
        }
        throw e;
      }
    });
  }

  private String key(Sha256 sha256) {
    return prefix + sha256.hex().substring(0, 2) + "/" + sha256.hex();
  }

  private <T> T ask(Function<S3Client, T> question) {
    var credentials = AwsBasicCredentials.create("key", "secret");
    try (var client = S3Client.builder()
        .region(Region.EU_CENTRAL_1)
        .endpointOverride(address)
        .forcePathStyle(true)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build()) {
      return question.apply(client);
    }
  }
}
