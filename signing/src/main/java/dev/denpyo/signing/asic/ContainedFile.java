package dev.denpyo.signing.asic;

import static java.util.Objects.requireNonNull;

import dev.denpyo.signing.FileContent;

/**
 * A file that a container holds.
 *
 * @param name with folders, for example {@code invoices/1.xml}; never absolute or upwards
 * @param size in bytes, unpacked
 * @param content unpacked when it is read; reading fails if it is not what the container declares, or
 *     once more is unpacked than the limits allow
 */
public record ContainedFile(String name, long size, FileContent content) {
  public ContainedFile {
    requireNonNull(name, "name");
    requireNonNull(content, "content");
  }
}
