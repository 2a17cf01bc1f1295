/**
 * Objects of an archive in a real S3 server, which runs in a process of its own from the class path
 * of the module {@code s3-server}.
 */
@NullMarked
package dev.denpyo.suites.storage;

import org.jspecify.annotations.NullMarked;
