package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps all that the entries say, so that each damage can be named. */
final class RecordBook implements LogBook {
  /** One naming of an object by an entry. */
  record Reference(String recordId, String role, long size, long seq) {}

  private final Map<String, RecordState> records = new HashMap<>();
  private final Map<String, List<Reference>> objects = new HashMap<>();
  private final Map<String, DeclaredLoss> losses = new HashMap<>(); // by record and hash

  /** Goes by the rules that the writer goes by. */
  @Override
  public void entry(LogEntry entry, long seq, Sha256 leaf) {
    var state = records.getOrDefault(entry.id(), RecordState.NONE).after(entry, seq, leaf);
    records.put(entry.id(), state);
    if (entry.what() instanceof Happening.Lost lost) {
      lost.lost()
          .forEach(
              sha256 -> losses.put(entry.id() + sha256, new DeclaredLoss(entry.id(), seq, sha256)));
    }
    if (state.disposed() == null) {
      brought(entry, seq);
    } else {
      forget(entry.id(), state);
    }
  }

  private void forget(String recordId, RecordState state) {
    for (var sha256 : state.hashes()) {
      var left = objects.getOrDefault(sha256.hex(), List.of()).stream()
          .filter(reference -> !reference.recordId().equals(recordId))
          .toList();
      if (left.isEmpty()) {
        objects.remove(sha256.hex());
      } else {
        objects.put(sha256.hex(), new ArrayList<>(left));
      }
    }
  }

  @Override
  public void brought(LogEntry entry, long seq) {
    for (var object : entry.objects()) {
      objects
          .computeIfAbsent(object.sha256().hex(), hex -> new ArrayList<>(1))
          .add(new Reference(entry.id(), object.role(), object.size(), seq));
    }
  }

  /** What the entries say of each record. */
  Map<String, RecordState> records() {
    return records;
  }

  /** Who refers to each object, by its hash. */
  Map<String, List<Reference>> objects() {
    return objects;
  }

  /** What the log says of a loss of these bytes of a record, null if nothing. */
  @Nullable
  DeclaredLoss loss(String recordId, String sha256) {
    return losses.get(recordId + sha256);
  }
}
