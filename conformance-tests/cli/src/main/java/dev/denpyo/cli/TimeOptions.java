package dev.denpyo.cli;

import dev.denpyo.archive.TrustedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What shows, beside the clock of this machine, how late it is. */
final class TimeOptions {
  @Option(
      names = "--tsa",
      paramLabel = "URL",
      description = "Ask a timestamp authority what time it is; may repeat: the next is asked when"
          + " one fails.")
  private List<String> authorities = new ArrayList<>();

  @Option(
      names = "--time",
      paramLabel = "INSTANT",
      description = "Or say it yourself, from another clock: for example 2032-05-01T00:00:00Z.")
  private @Nullable Instant time;

  @Option(
      names = "--time-from",
      paramLabel = "TEXT",
      defaultValue = "the command line",
      description = "Where you have it from; default: ${DEFAULT-VALUE}.")
  private String source = "";

  TimeOptions() {}

  /** Null if none was given: then the archive looks for its newest timestamp. */
  @Nullable
  TrustedTime time() {
    if (time != null && !authorities.isEmpty()) {
      throw CliException.usage("--time and --tsa are two answers to one question.", "Give one.");
    }
    if (!authorities.isEmpty()) {
      return TrustedTime.of(AuthorityOptions.authority(authorities));
    }
    return time == null ? null : new TrustedTime(time, source);
  }
}
