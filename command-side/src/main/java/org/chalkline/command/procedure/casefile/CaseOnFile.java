package org.chalkline.command.procedure.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseAppraised;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseArchived;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseClosed;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseDestroyed;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseOpened;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseReopened;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseTransferred;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperFiled;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperSuperseded;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PartyJoined;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.RetentionProlonged;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.jspecify.annotations.Nullable;

/** One case file, folded from its facts among those of its aggregate. */
final class CaseOnFile {

    /** Where the file stands. */
    enum Standing {
        NOT_OPENED,
        OPEN,
        CLOSED,
        ARCHIVED,
        TRANSFERRED,
        DESTROYED
    }

    private final List<CaseParty> parties = new ArrayList<>();
    private final List<PaperFiled> index = new ArrayList<>();
    private final Map<String, PaperFiled> byDigest = new HashMap<>();
    private final Map<Integer, PaperSuperseded> superseded = new HashMap<>();
    private final Set<PartyJoined> joined = new HashSet<>();
    private Standing standing = Standing.NOT_OPENED;
    private @Nullable CaseOpened opened;
    private @Nullable CaseFileEvent lastStep;
    private @Nullable CaseAppraised appraisal;
    private @Nullable String retention;
    private @Nullable LocalDate retainedUntil;
    private LocalDate closedOn = Fact.SINCE_EVER;
    private LocalDate lastAct = Fact.SINCE_EVER;

    /** The file after all facts of an aggregate, whatever else these tell. */
    static CaseOnFile of(List<? extends Fact> recorded) {
        var file = new CaseOnFile();
        for (var fact : recorded) {
            if (fact instanceof CaseFileEvent event) file.take(event);
        }
        return file;
    }

    private void take(CaseFileEvent fact) {
        lastAct = fact.effectiveOn();
        if (isStep(fact)) lastStep = fact;
        switch (fact) {
            case CaseOpened e -> {
                opened = e;
                standing = Standing.OPEN;
                parties.addAll(e.parties());
            }
            case PartyJoined e -> {
                joined.add(e);
                parties.add(e.party());
            }
            case PaperFiled e -> {
                index.add(e);
                byDigest.put(e.paper().digest(), e);
            }
            case PaperSuperseded e -> superseded.put(e.seq(), e);
            case CaseClosed e -> {
                standing = Standing.CLOSED;
                closedOn = e.effectiveOn();
            }
            case CaseReopened e -> {
                standing = Standing.OPEN;
                keep(null, null);
            }
            case CaseArchived e -> {
                standing = Standing.ARCHIVED;
                keep(e.retention(), e.retainedUntil());
            }
            case CaseAppraised e -> appraisal = e;
            case RetentionProlonged e -> keep(e.retention(), e.retainedUntil());
            case CaseTransferred e -> standing = Standing.TRANSFERRED;
            case CaseDestroyed e -> standing = Standing.DESTROYED;
        }
    }

    private void keep(@Nullable String retention, @Nullable LocalDate until) {
        this.retention = retention;
        this.retainedUntil = until;
        appraisal = null;
    }

    private static boolean isStep(CaseFileEvent fact) {
        return switch (fact) {
            case PartyJoined e -> false;
            case PaperFiled e -> false;
            case PaperSuperseded e -> false;
            case CaseOpened e -> true;
            case CaseClosed e -> true;
            case CaseReopened e -> true;
            case CaseArchived e -> true;
            case CaseTransferred e -> true;
            case CaseAppraised e -> true;
            case RetentionProlonged e -> true;
            case CaseDestroyed e -> true;
        };
    }

    /**
     * Whether the fact is on record already. A step that was taken back since, as a closing by a
     * reopening, is a new one.
     */
    boolean knows(CaseFileEvent fact) {
        return switch (fact) {
            case PartyJoined e -> joined.contains(e);
            case PaperFiled e -> index.contains(e);
            case PaperSuperseded e -> e.equals(superseded.get(e.seq()));
            default -> fact.equals(lastStep);
        };
    }

    Standing standing() {
        return standing;
    }

    @Nullable CaseOpened opened() {
        return opened;
    }

    boolean has(CaseParty party) {
        return parties.contains(party);
    }

    int size() {
        return index.size();
    }

    /** The paper of that digest; absent if none is filed. */
    @Nullable PaperFiled find(String digest) {
        return byDigest.get(digest);
    }

    @Nullable PaperSuperseded superseded(int seq) {
        return superseded.get(seq);
    }

    /** The appraisal since its time was over; absent while there is none. */
    @Nullable CaseAppraised appraisal() {
        return appraisal;
    }

    /** The class by which it is kept; absent while it isn't in the archive. */
    @Nullable String retention() {
        return retention;
    }

    /** The last day on which it must be kept; absent where that is for ever. */
    @Nullable LocalDate retainedUntil() {
        return retainedUntil;
    }

    /** When it was closed last. */
    LocalDate closedOn() {
        return closedOn;
    }

    /** The day of the last thing that was done with it. */
    LocalDate lastAct() {
        return lastAct;
    }
}
