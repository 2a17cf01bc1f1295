package dev.denpyo.signing.asic;

/**
 * How much of a container is unpacked before it is refused.
 *
 * @param entries files and directories
 * @param ratio how many times larger than packed an entry of more than a megabyte may become
 * @param total bytes of all entries unpacked, and bytes unpacked in one verification
 */
public record ContainerLimits(int entries, int ratio, long total) {
  /** 10,000 entries, 100 times, 2 GB. */
  public static final ContainerLimits STANDARD =
      new ContainerLimits(10_000, 100, 2L * 1024 * 1024 * 1024);

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public ContainerLimits {
    if (entries < 1 || ratio < 1 || total < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
