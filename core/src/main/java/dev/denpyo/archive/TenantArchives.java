package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The logs of one tenant of an {@link ArchiveGroup}, one for each fiscal year. */
public final class TenantArchives {
  private final ArchiveGroup group;
  private final String tenant;

  /**
   * A record found, and where it lies.
   *
   * @param year the fiscal year whose log has it
   */
  public record Found(String year, RetentionRecord record) {}

  TenantArchives(ArchiveGroup group, String tenant) {
    new LogName(tenant, "0"); // checks it
    this.group = group;
    this.tenant = tenant;
  }

  /** The years whose logs were begun, in order. */
  public List<String> years() {
    return group.logs().stream()
        .filter(name -> name.tenant().equals(tenant))
        .map(LogName::year)
        .toList();
  }

  /** Begins the log of a year; as {@link ArchiveGroup#begin}. */
  public RetentionArchive begin(String year) {
    return group.begin(new LogName(tenant, year));
  }

  /** The log of a year; as {@link ArchiveGroup#log}. */
  public RetentionArchive year(String year) {
    return group.log(new LogName(tenant, year));
  }

  /** What matches in any year, by document date, then id, version and year. */
  public List<Found> find(Query query) {
    var all = new ArrayList<Found>();
    for (var year : years()) {
      for (var record : year(year).find(query.first(query.offset() + query.limit()))) {
        all.add(new Found(year, record));
      }
    }
    all.sort(Comparator.comparing((Found found) -> found.record().keys().date())
        .thenComparing(found -> found.record().id())
        .thenComparing(found -> found.record().version())
        .thenComparing(Found::year));
    return all.stream().skip(query.offset()).limit(query.limit()).toList();
  }

  /** How many versions match in all years, whatever limit and offset say. */
  public long count(Query query) {
    return years().stream().mapToLong(year -> year(year).count(query)).sum();
  }

  /** The years in which there is a record of that id, disposed of or not; usually one. */
  public List<String> yearsOf(String recordId) {
    var ids = Set.of(requireNonNull(recordId, "recordId"));
    return years().stream()
        .filter(year ->
            !year(year).ledger().read(reader -> reader.knownRecords(ids)).isEmpty())
        .toList();
  }

  /**
   * Proof that a record is in its year's log, and that the head of that log is in the super-log.
   * Notes the head of the year first, if it has grown since it was noted.
   */
  public GroupReceipt prove(String year, String recordId) {
    var name = new LogName(tenant, year);
    var noted = group.noteHead(name);
    var head = ((Happening.HeadNoted) noted.event().what()).head();
    var own = group.log(name).ledger().read(reader -> {
      var log = new StoredLog(reader);
      return log.receipt(log.require(recordId).entry(), head.size());
    });
    return new GroupReceipt(own, group.superLog().prove(noted.logIndex()));
  }

  /**
   * A link to a record of any year of this tenant, which must exist.
   *
   * @throws ArchiveException {@code ARCHIVE-NOT-FOUND} if that year has no such record
   */
  public Link linkTo(String relation, String year, String recordId) {
    year(year).history(recordId);
    return new Link(relation, elsewhere(year, recordId));
  }

  /** The links that records of any year have to this one. */
  public List<LinkFrom> linksTo(String year, String recordId) {
    var all = new ArrayList<>(year(year).linksTo(recordId));
    for (var other : years()) {
      all.addAll(year(other).linksTo(elsewhere(year, recordId)));
    }
    return all;
  }

  private String elsewhere(String year, String recordId) {
    return new LogName(tenant, year).text() + "/" + recordId;
  }
}
