package dev.denpyo.suites.storage;

import dev.denpyo.evidence.Sha256;
import java.net.URI;
import java.time.Instant;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Asks the server itself how long it keeps an object. */
record S3Locks(URI address, String bucket, String prefix) {
  Instant until(Sha256 sha256) {
    var credentials = AwsBasicCredentials.create("key", "secret");
    try (var client = S3Client.builder()
        .region(Region.EU_CENTRAL_1)
        .endpointOverride(address)
        .forcePathStyle(true)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build()) {
      var hex = sha256.hex();
      return client
          .getObjectRetention(
              get -> get.bucket(bucket).key(prefix + hex.substring(0, 2) + "/" + hex))
          .retention()
          .retainUntilDate();
    }
  }
}
