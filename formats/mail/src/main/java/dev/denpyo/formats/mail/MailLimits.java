package dev.denpyo.formats.mail;

/**
 * How much of a mail is read before the rest is left. A limit that is hit is reported as DNP-MAIL-02.
 * What is read is linear in {@code bytes}, {@code depth} and {@code total}, and so is the time it takes.
 *
 * @param bytes size of the mail
 * @param depth multiparts, and mails attached to mails, inside one another
 * @param parts parts and files in ZIP files
 * @param head bytes of the header fields of one part
 * @param file bytes that one attachment may decode to
 * @param total bytes that all of them may decode to
 */
public record MailLimits(int bytes, int depth, int parts, int head, int file, int total) {
  private static final int MIB = 1024 * 1024;

  /** 256 MiB, 12 levels, 1,000 parts, heads of 256 KiB, files of 100 MiB, 256 MiB of them. */
  public static final MailLimits DEFAULT =
      new MailLimits(256 * MIB, 12, 1_000, MIB / 4, 100 * MIB, 256 * MIB);

  /** Refuses limits below one. */
  public MailLimits {
    requirePositive(bytes, "bytes");
    requirePositive(depth, "depth");
    requirePositive(parts, "parts");
    requirePositive(head, "head");
    requirePositive(file, "file");
    requirePositive(total, "total");
  }

  private static void requirePositive(int value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, was " + value);
    }
  }
}
