package dev.denpyo.signing.asic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Reads a ZIP file as strictly as a seal needs it: every byte belongs to one entry or to the
 * directory, and both descriptions of an entry agree, so that all programs unpack the same files.
 * No encryption, no parts, no ZIP64.
 */
final class ZipReader {
  private static final long LOCAL = 0x04034b50L;
  private static final long CENTRAL = 0x02014b50L;
  private static final long END = 0x06054b50L;
  private static final long DESCRIPTOR = 0x08074b50L;
  private static final int LOCAL_LENGTH = 30;
  private static final int CENTRAL_LENGTH = 46;
  private static final int END_LENGTH = 22;
  private static final int MAX_COMMENT = 0xffff;

  /** Encrypted, patched, strongly encrypted, masked. */
  private static final int REFUSED_FLAGS = 1 | 1 << 5 | 1 << 6 | 1 << 13;

  private static final int DESCRIPTOR_FLAG = 1 << 3;
  private static final long RATIO_FROM = 1024 * 1024;

  private final ZipBytes all;
  private final ContainerLimits limits;
  private final UnpackBudget budget;

  private ZipReader(byte[] container, ContainerLimits limits) {
    this.all = new ZipBytes(container, 0, container.length);
    this.limits = limits;
    this.budget = new UnpackBudget(limits.total());
  }

  /**
   * What is in a container.
   *
   * @param items in the order of the file
   */
  record Contents(List<ZipItem> items, String comment, UnpackBudget budget) {
    Contents {
      items = List.copyOf(items);
    }
  }

  static Contents read(byte[] container, ContainerLimits limits) throws AsicFault {
    return new ZipReader(container, limits).contents();
  }

  /** Whether it begins as ZIP files do. */
  static boolean recognises(byte[] content) {
    return content.length > END_LENGTH && new ZipBytes(content, 0, 4).u32(0) == LOCAL;
  }

  /**
   * One entry of the directory.
   *
   * @param offset where its own header stands
   */
  private record Entry(ZipBytes record, ZipSizes sizes, long offset, ZipBytes name) {
    int flags() {
      return record.u16(8);
    }

    int method() {
      return record.u16(10);
    }

    long crc() {
      return record.u32(16);
    }
  }

  private Contents contents() throws AsicFault {
    var end = end();
    var record = all.part(end, all.length() - end);
    var count = record.u16(10);
    var start = record.u32(16);
    require(record.u32(4) == 0 && record.u16(8) == count, "The container is in several parts.");
    require(count <= limits.entries(), "The container has " + count + " entries, too many.");
    require(start + record.u32(12) == end, "The directory of the container is not at its end.");
    var entries = directory(all.part((int) start, end - (int) start), count);
    entries.sort(Comparator.comparingLong(Entry::offset));
    return new Contents(
        items(entries, start), EntryNames.text(record.part(END_LENGTH, record.u16(20))), budget);
  }

  /** The only place from which a comment reaches to the last byte. */
  private int end() throws AsicFault {
    var found = -1;
    var first = Math.max(0, all.length() - END_LENGTH - MAX_COMMENT);
    for (int i = all.length() - END_LENGTH; i >= first; i--) {
      if (all.u32(i) == END && i + END_LENGTH + all.u16(i + 20) == all.length()) {
        require(found < 0, "The container has two ends.");
        found = i;
      }
    }
    require(found >= 0, "This is not a ZIP file, or something follows its end.");
    return found;
  }

  private List<Entry> directory(ZipBytes directory, int count) throws AsicFault {
    var entries = new ArrayList<Entry>();
    var at = 0;
    for (int i = 0; i < count; i++) {
      var record = directory.part(at, CENTRAL_LENGTH);
      require(record.u32(0) == CENTRAL, "The directory of the container is damaged.");
      var name = directory.part(at + CENTRAL_LENGTH, record.u16(28));
      var extra = directory.part(at + CENTRAL_LENGTH + record.u16(28), record.u16(30));
      var sizes = ZipSizes.of(record.u32(20), record.u32(24), extra);
      entries.add(new Entry(record, sizes, record.u32(42), name));
      at += CENTRAL_LENGTH + record.u16(28) + record.u16(30) + record.u16(32);
    }
    require(at == directory.length(), "The directory of the container is damaged.");
    return entries;
  }

  /** Entries must follow one another without a gap, and without lying over one another. */
  private List<ZipItem> items(List<Entry> entries, long directory) throws AsicFault {
    var items = new ArrayList<ZipItem>();
    var names = new HashSet<String>();
    long total = 0;
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      require(i > 0 || entry.offset() == 0, "Something stands before the first entry.");
      var item = item(entry, i + 1 < entries.size() ? entries.get(i + 1).offset() : directory);
      require(
          names.add(EntryNames.folded(item.name())), "Two entries have the name " + item.name());
      total += item.size();
      require(total <= limits.total(), "The container unpacks to more than is accepted.");
      items.add(item);
    }
    return items;
  }

  private ZipItem item(Entry entry, long until) throws AsicFault {
    var name = EntryNames.of(entry.name(), entry.flags());
    require((entry.flags() & REFUSED_FLAGS) == 0, "The entry " + name + " is encrypted.");
    require(entry.method() == 0 || entry.method() == 8, "The entry " + name + " is not deflated.");
    require(
        entry.method() == 8 || entry.sizes().packed() == entry.sizes().size(),
        "The entry " + name + " has two sizes.");
    require(
        entry.sizes().size() < RATIO_FROM
            || entry.sizes().size() <= entry.sizes().packed() * limits.ratio(),
        "The entry " + name + " unpacks to more than " + limits.ratio() + " times its size.");
    var local = all.part((int) entry.offset(), LOCAL_LENGTH);
    requireAgreement(entry, local, name);
    var data = (int) entry.offset() + LOCAL_LENGTH + local.u16(26) + local.u16(28);
    var packed = all.part(data, (int) entry.sizes().packed());
    requireDescriptor(entry, data + entry.sizes().packed(), until, name);
    return new ZipItem(
        name,
        entry.method() == 8,
        local.u16(28) > 0,
        packed,
        entry.sizes().size(),
        (int) entry.crc(),
        budget);
  }

  /** Programs that read from the front see the local header, others the directory. */
  private void requireAgreement(Entry entry, ZipBytes local, String name) throws AsicFault {
    var nameAt = (int) entry.offset() + LOCAL_LENGTH;
    var localName = all.part(nameAt, local.u16(26));
    var extra = all.part(nameAt + local.u16(26), local.u16(28));
    var sizes = ZipSizes.of(local.u32(18), local.u32(22), extra);
    var sizesFollow = (local.u16(6) & DESCRIPTOR_FLAG) != 0;
    var sameSizes = local.u32(14) == entry.crc() && sizes.equals(entry.sizes());
    var noSizes = local.u32(14) == 0 && sizes.equals(ZipSizes.NONE);
    require(
        local.u32(0) == LOCAL
            && local.u16(6) == entry.flags()
            && local.u16(8) == entry.method()
            && localName.isSame(entry.name())
            && (sameSizes || (sizesFollow && noSizes)),
        "The entry " + name + " is described in two ways that differ.");
  }

  private void requireDescriptor(Entry entry, long from, long until, String name) throws AsicFault {
    if ((entry.flags() & DESCRIPTOR_FLAG) == 0) {
      require(from == until, "Something lies between the entries, or they overlap.");
      return;
    }
    require(until - from == 16 || until - from == 12, "The entry " + name + " has no clear end.");
    var descriptor = all.part((int) from, (int) (until - from));
    var at = descriptor.length() - 12;
    require(
        (at == 0 || descriptor.u32(0) == DESCRIPTOR)
            && descriptor.u32(at) == entry.crc()
            && descriptor.u32(at + 4) == entry.sizes().packed()
            && descriptor.u32(at + 8) == entry.sizes().size(),
        "The entry " + name + " is described in two ways that differ.");
  }

  private static void require(boolean holds, String detail) throws AsicFault {
    if (!holds) {
      throw new AsicFault(detail);
    }
  }
}
