package dev.denpyo.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Logs as directories with one SQLite file each. */
record DirectoryPlaces(Path root) implements LogPlaces {
  @Override
  public ArchiveStore fresh(@Nullable LogName name) {
    return new JdbcArchiveStore(ArchivePlace.toCreate(directory(name)));
  }

  @Override
  public ArchiveStore existing(@Nullable LogName name) {
    return new JdbcArchiveStore(ArchivePlace.existing(directory(name)));
  }

  /** A tenant may be called super: its years lie below, where the super-log has its file. */
  private Path directory(@Nullable LogName name) {
    return name == null ? root.resolve("super") : root.resolve(name.tenant()).resolve(name.year());
  }
}
