package org.chalkline.kernel.procedure.hearing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.hearing.HearingEvent.RightToHearingTold;
import org.jspecify.annotations.Nullable;

/**
 * The hearings of one matter: folded from its facts. One that is asked for after another has ended
 * is another: whoever was told of the right to be heard has it, though others were heard before.
 *
 * @param all in their order
 */
public record Hearings(List<HearingCourse> all) {

    /** Nobody was told anything yet. */
    public static final Hearings NONE = new Hearings(List.of());

    public Hearings {
        all = List.copyOf(all);
    }

    /** Those among the facts of one matter; others are passed over. */
    public static Hearings of(List<? extends Fact> facts) {
        var hearings = NONE;
        for (var fact : facts) if (fact instanceof HearingEvent e) hearings = hearings.after(e);
        return hearings;
    }

    /** After one more fact. */
    public Hearings after(HearingEvent fact) {
        var hearings = new ArrayList<>(all);
        for (int i = 0; i < hearings.size(); i++) {
            if (!hearings.get(i).id().equals(fact.hearing())) continue;
            hearings.set(i, HearingCourse.after(hearings.get(i), fact));
            return new Hearings(hearings);
        }
        hearings.add(HearingCourse.after(null, fact));
        return new Hearings(hearings);
    }

    /** The last of them; absent where there is none. */
    public @Nullable HearingCourse latest() {
        return all.isEmpty() ? null : all.getLast();
    }

    /** The one that hasn't ended; absent where there is none. */
    public @Nullable HearingCourse open() {
        var latest = latest();
        return latest == null || latest.ended() ? null : latest;
    }

    /** The id of the one that hasn't ended, or of the next. */
    public HearingId openOrNext(String of) {
        var open = open();
        return open == null ? HearingId.of(of, all.size() + 1) : open.id();
    }

    /** Whether one has to be held yet. */
    public boolean outstanding() {
        return all.stream().anyMatch(HearingCourse::outstanding);
    }

    /** All notices by which people were told that they may ask for one. */
    public List<RightToHearingTold> notices() {
        return all.stream().flatMap(hearing -> hearing.notices().stream()).toList();
    }

    /** Which of the notices, from 1, told this party; 0 where none did. */
    public int noticeTo(String party) {
        var notices = notices();
        for (int i = 0; i < notices.size(); i++) {
            if (notices.get(i).parties().contains(party)) return i + 1;
        }
        return 0;
    }

    /** Whether this party was told that they may ask for one. */
    public boolean wasTold(String party) {
        return noticeTo(party) > 0;
    }

    /**
     * The notices, from 1, upon which nobody asks: nobody has, or it was taken back. While their
     * time runs, those who were told can ask.
     */
    public List<Integer> unanswered() {
        var asking = new HashSet<String>();
        for (var hearing : all) asking.addAll(hearing.asking());
        var notices = notices();
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < notices.size(); i++) {
            if (notices.get(i).parties().stream().noneMatch(asking::contains)) numbers.add(i + 1);
        }
        return numbers;
    }

    /** The digests of the records of all that were held. */
    public List<String> records() {
        var records = new ArrayList<String>();
        for (var hearing : all) {
            var held = hearing.held();
            if (held != null) records.add(held.record());
        }
        return List.copyOf(records);
    }

    /** Whether one of these presides over one of them, or has. */
    public boolean presidedByAny(Collection<String> officers) {
        for (var hearing : all) {
            var presider = hearing.presider();
            if (presider != null && officers.contains(presider)) return true;
        }
        return false;
    }
}
