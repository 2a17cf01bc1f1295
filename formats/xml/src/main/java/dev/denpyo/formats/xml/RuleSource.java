package dev.denpyo.formats.xml;

import org.jspecify.annotations.Nullable;

/** Where the files of a rule set are: in a jar, or handed in by the caller. */
public sealed interface RuleSource permits DataJar, HandedInRules {
  /** Whether a file is there. */
  boolean holds(String path);

  /** The file's bytes, or null if it is not there. */
  byte @Nullable [] read(String path);

  /** A name of the file for caches: equal names are equal bytes, as long as the process lives. */
  String key(String path);

  /** What to tell a user who lacks it. */
  String missing();
}
