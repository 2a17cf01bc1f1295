package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where an archive's objects lie when they do not lie in its database ({@link
 * JdbcArchiveStore#withObjects}): bytes under their SHA-256, and nothing else. The door for other
 * kinds of storage.
 *
 * <p>Stores are thread-safe; several processes may use one. An object is there whole or not at all,
 * whatever is killed. Every failure is an {@link ArchiveException}, {@code ARCHIVE-OBJECTS} unless a
 * better code fits.
 */
public interface ObjectStore extends AutoCloseable {
  /**
   * Keeps bytes; when this returns they survive a power cut. Those that are there already stay.
   *
   * @param content bytes of that hash; a store that sees that they are others refuses them
   * @param until nobody may delete them before, where the storage can see to that; null for no such
   *     promise
   */
  void put(Sha256 sha256, Content content, @Nullable Instant until);

  /** How many bytes an object has, -1 if it is not there. */
  long size(Sha256 sha256);

  /**
   * Some bytes of an object: as many as asked for unless it ends before; null if it is not there.
   * They are handed out as they are: judging them is verification's work.
   *
   * @param from position of the first one
   */
  byte @Nullable [] read(Sha256 sha256, long from, int most);

  /** Promises of an object that is there that nobody may delete it before; never sooner than before. */
  void keepUntil(Sha256 sha256, Instant until);

  /**
   * Begins or ends a legal hold on an object that is there: while it lasts nobody may delete the
   * object, whatever was promised before. Told again after a failure, so it must be harmless to repeat.
   * Does nothing where the storage knows no such thing, as by default; the archive itself refuses to
   * dispose of what is held in any case.
   */
  default void hold(Sha256 sha256, boolean held) {}

  /**
   * Destroys an object; one that is not there is destroyed already.
   *
   * @throws ArchiveException {@code ARCHIVE-OBJECTS} if it was promised to be kept for longer, or is held
   */
  void delete(Sha256 sha256);

  /** Every object, in no order. */
  void each(Consumer<? super Sha256> visitor);

  /** Lets go of connections. */
  @Override
  void close();
}
