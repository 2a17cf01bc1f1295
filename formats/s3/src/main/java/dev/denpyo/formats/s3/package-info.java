/**
 * Objects of an archive in S3 or what speaks its protocol.
 *
 * <p>Start at {@link dev.denpyo.formats.s3.S3ObjectStore}; give it to {@code
 * JdbcArchiveStore.withObjects}. Depends on: core, the AWS SDK for Java. Used by: nobody here.
 */
@NullMarked
package dev.denpyo.formats.s3;

import org.jspecify.annotations.NullMarked;
