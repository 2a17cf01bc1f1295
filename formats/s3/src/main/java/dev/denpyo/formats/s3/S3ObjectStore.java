package dev.denpyo.formats.s3;

import static java.util.Objects.requireNonNull;

import dev.denpyo.archive.ArchiveException;
import dev.denpyo.archive.Content;
import dev.denpyo.archive.ObjectStore;
import dev.denpyo.evidence.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects in a bucket, under {@code prefix/3a/3a7bd3...}. A put is conditional ({@code If-None-Match:
 * *}), so trying again after an unknown outcome is harmless, and carries the SHA-256, so that the
 * service refuses other bytes. What is disposed of is destroyed in all versions.
 *
 * <p>Object Lock in compliance mode: nobody, the owner of the bucket included, can delete a locked
 * object before its day; choose terms with care. Legal holds of records are legal holds of their
 * objects; who may release those is a matter of the bucket's permissions, so the archive's log decides.
 */
public final class S3ObjectStore implements ObjectStore {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int EXISTS = 412;
  private static final int BEYOND_THE_END = 416;
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  private final S3Client client;
  private final S3Place place;
  private final Clock clock;

  private S3ObjectStore(S3Client client, S3Place place, Clock clock) {
    this.client = client;
    this.place = place;
    this.clock = clock;
  }

  /** With the credentials that the environment of the process gives (variables, profile, role). */
  public static S3ObjectStore open(S3Place place, Clock clock) {
    return new S3ObjectStore(builder(place).build(), place, requireNonNull(clock, "clock"));
  }

  /** With a key of one's own. */
  public static S3ObjectStore open(S3Place place, String keyId, String secret, Clock clock) {
    var credentials = AwsBasicCredentials.create(keyId, secret);
    return new S3ObjectStore(
        builder(place)
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .build(),
        place,
        requireNonNull(clock, "clock"));
  }

  private static S3ClientBuilder builder(S3Place place) {
    var builder = S3Client.builder()
        .region(Region.of(place.region()))
        .httpClientBuilder(UrlConnectionHttpClient.builder());
    var endpoint = place.endpoint();
    return endpoint == null ? builder : builder.endpointOverride(endpoint).forcePathStyle(true);
  }

  private String key(Sha256 sha256) {
    return place.prefix() + sha256.hex().substring(0, 2) + "/" + sha256.hex();
  }

  @Override
  public void put(Sha256 sha256, Content content, @Nullable Instant until) {
    var request = PutObjectRequest.builder()
        .bucket(place.bucket())
        .key(key(sha256))
        .ifNoneMatch("*")
        .checksumSHA256(sha256.base64())
        .contentLength(content.size());
    if (until != null && isLocked(until)) {
      request.objectLockMode(ObjectLockMode.COMPLIANCE).objectLockRetainUntilDate(until);
    }
    var body =
        RequestBody.fromContentProvider(content::open, content.size(), "application/octet-stream");
    unlessThere(sha256, () -> client.putObject(request.build(), body));
    if (until != null) {
      keepUntil(sha256, until); // what was there before, or where the service heeds no such header
    }
  }

  /** It may be there already, or come from another caller at the same moment. */
  private void unlessThere(Sha256 sha256, Runnable put) {
    try {
      put.run();
    } catch (S3Exception e) {
      var isThere = e.statusCode() == EXISTS || (e.statusCode() == CONFLICT && size(sha256) >= 0);
      if (!isThere) {
        throw failed("stored", sha256, e);
      }
    } catch (SdkException e) {
      throw failed("stored", sha256, e);
    }
  }

  private boolean isLocked(Instant until) {
    return place.locking() && until.isAfter(clock.instant()); // the service refuses days gone by
  }

  @Override
  public long size(Sha256 sha256) {
    var size = tried(
        "looked for",
        sha256,
        NOT_FOUND,
        () -> client
            .headObject(head -> head.bucket(place.bucket()).key(key(sha256)))
            .contentLength());
    return size == null ? -1 : size;
  }

  @Override
  public byte @Nullable [] read(Sha256 sha256, long from, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most must be 1 or more, was " + most);
    }
    var request = GetObjectRequest.builder()
        .bucket(place.bucket())
        .key(key(sha256))
        .range("bytes=" + from + "-" + (from + most - 1))
        .build();
    try {
      return client.getObjectAsBytes(request).asByteArray();
    } catch (S3Exception e) {
      if (e.statusCode() == BEYOND_THE_END) {
        return new byte[0];
      }
      if (e.statusCode() == NOT_FOUND) {
        return null;
      }
      throw failed("read", sha256, e);
    } catch (SdkException e) {
      throw failed("read", sha256, e);
    }
  }

  @Override
  public void keepUntil(Sha256 sha256, Instant until) {
    if (!isLocked(until)) {
      return;
    }
    var now = tried(
        "asked for its lock",
        sha256,
        NOT_FOUND,
        () -> client
            .getObjectRetention(get -> get.bucket(place.bucket()).key(key(sha256)))
            .retention()
            .retainUntilDate());
    if (now == null || now.isBefore(until)) {
      tried(
          "locked",
          sha256,
          0,
          () -> client.putObjectRetention(put -> put.bucket(place.bucket())
              .key(key(sha256))
              .retention(
                  lock -> lock.mode(ObjectLockRetentionMode.COMPLIANCE).retainUntilDate(until))));
    }
  }

  /** An object that is not there, or lies in the database, has no hold. */
  @Override
  public void hold(Sha256 sha256, boolean held) {
    if (!place.locking()) {
      return;
    }
    var status = held ? ObjectLockLegalHoldStatus.ON : ObjectLockLegalHoldStatus.OFF;
    tried(
        held ? "put under hold" : "released",
        sha256,
        NOT_FOUND,
        () -> client.putObjectLegalHold(put ->
            put.bucket(place.bucket()).key(key(sha256)).legalHold(hold -> hold.status(status))));
  }

  @Override
  public void delete(Sha256 sha256) {
    var versions = new ArrayList<String>();
    tried("looked for", sha256, 0, () -> {
      var pages = client.listObjectVersionsPaginator(
          list -> list.bucket(place.bucket()).prefix(key(sha256)));
      pages.versions().forEach(version -> versions.add(version.versionId()));
      pages.deleteMarkers().forEach(marker -> versions.add(marker.versionId()));
      return versions;
    });
    versions.forEach(version -> tried(
        "deleted",
        sha256,
        0,
        () -> client.deleteObject(
            gone -> gone.bucket(place.bucket()).key(key(sha256)).versionId(version))));
  }

  @Override
  public void each(Consumer<? super Sha256> visitor) {
    try {
      client
          .listObjectsV2Paginator(list -> list.bucket(place.bucket()).prefix(place.prefix()))
          .contents()
          .forEach(object -> {
            var name = object.key().substring(object.key().lastIndexOf('/') + 1);
            if (NAME.matcher(name).matches()) {
              visitor.accept(Sha256.fromHex(name));
            }
          });
    } catch (SdkException e) {
      throw failed("The objects", "listed", e);
    }
  }

  /** Null if the service answers with that status. */
  private static <T> @Nullable T tried(String what, Sha256 sha256, int absent, Supplier<T> call) {
    try {
      return call.get();
    } catch (S3Exception e) {
      if (e.statusCode() == absent) {
        return null;
      }
      throw failed(what, sha256, e);
    } catch (SdkException e) {
      throw failed(what, sha256, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static ArchiveException failed(String what, Sha256 sha256, SdkException cause) {
    return failed("The object " + sha256, what, cause);
  }

  private static ArchiveException failed(String which, String what, SdkException cause) {
    return new ArchiveException(
        "ARCHIVE-OBJECTS",
        which + " could not be " + what + " (" + cause.getMessage() + ").",
        "Check the bucket, the credentials and the service, then try again: that is harmless.",
        cause);
  }
}
