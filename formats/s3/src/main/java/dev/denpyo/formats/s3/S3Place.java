package dev.denpyo.formats.s3;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where objects lie.
 *
 * @param endpoint of a service that is not Amazon's, which is then asked with the bucket in the path;
 *     null for Amazon's own
 * @param region for example {@code ap-northeast-1}; services without regions take any word
 * @param bucket its name; it must be there
 * @param prefix what keys begin with, such as {@code archive/}; may be empty
 * @param locking whether the bucket has Object Lock, so that objects are locked in compliance mode
 *     until their record's term ends, and held while their record is
 */
public record S3Place(
    @Nullable URI endpoint, String region, String bucket, String prefix, boolean locking) {
  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if region or bucket is blank
   */
  public S3Place {
    requireNonNull(prefix, "prefix");
    if (requireNonNull(region, "region").isBlank()
        || requireNonNull(bucket, "bucket").isBlank()) {
      throw new IllegalArgumentException(
          "region and bucket must not be blank, were " + region + " and " + bucket);
    }
  }
}
