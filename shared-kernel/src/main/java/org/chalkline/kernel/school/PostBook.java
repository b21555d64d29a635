package org.chalkline.kernel.school;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.school.SchoolEvent.PostWaitEnded;
import org.chalkline.kernel.school.SchoolEvent.PostsApproved;
import org.chalkline.kernel.school.SchoolEvent.PostsDeclined;
import org.chalkline.kernel.school.SchoolEvent.PostsReleased;
import org.chalkline.kernel.school.SchoolEvent.PostsReserved;
import org.chalkline.kernel.school.SchoolEvent.TitleQuotaApproved;
import org.jspecify.annotations.Nullable;

/** One school's established posts, and those of its title quotas. Folded from its facts alone. */
public final class PostBook {
    private final Allotment established = new Allotment();
    private final Map<Title, Allotment> titles = new EnumMap<>(Title.class);
    private final Set<TitleQuotaApproved> quotas = new HashSet<>();

    /** What was answered to claims, so that each is answered once. */
    private final Set<List<Object>> answered = new HashSet<>();

    /** What was declined, the earliest first, and not had since. */
    private final Map<List<Object>, PostsDeclined> declined = new LinkedHashMap<>();

    /** The book of a school of which nothing is on file. */
    public PostBook() {
        for (var title : Title.values()) titles.put(title, new Allotment());
    }

    /** The posts of a title, or the established ones where none is named. */
    public Allotment of(@Nullable Title title) {
        return title == null ? established : titles.getOrDefault(title, established);
    }

    /** Whether this very approval is on file. */
    public boolean knows(TitleQuotaApproved quota) {
        return quotas.contains(quota);
    }

    /** Whether it was decided already whether posts are kept for the claim. */
    public boolean hasAnswered(String claim, @Nullable Title title) {
        return answered.contains(key(claim, title));
    }

    /** The claims that were declined and have got nothing since, in the order of declining. */
    public List<PostsDeclined> declined() {
        return List.copyOf(declined.values());
    }

    private static List<Object> key(String claim, @Nullable Title title) {
        var key = new ArrayList<Object>();
        key.add(claim);
        if (title != null) key.add(title);
        return List.copyOf(key);
    }

    /** Takes in a fact of the school, if it is about this. */
    public void evolve(SchoolEvent fact) {
        switch (fact) {
            case PostsApproved e -> established.approve(e.posts(), e.effectiveOn());
            case TitleQuotaApproved e -> {
                quotas.add(e);
                titles.forEach(
                        (title, posts) ->
                                posts.approve(e.quota().getOrDefault(title, 0), e.effectiveOn()));
            }
            case PostsReserved e -> {
                answered.add(key(e.claim(), e.title()));
                of(e.title()).reserve(e.claim(), e.posts(), e.effectiveOn());
            }
            case PostsDeclined e -> {
                answered.add(key(e.claim(), e.title()));
                declined.putIfAbsent(key(e.claim(), e.title()), e);
            }
            case PostFilled e -> of(e.title()).fill(e.claim(), e.holder(), e.effectiveOn());
            case PostWaitEnded e -> declined.remove(key(e.claim(), e.title()));
            case PostVacated e -> of(e.title()).vacate(e.holder(), e.effectiveOn());
            case PostsReleased e -> of(e.title()).release(e.claim(), e.effectiveOn());
            default -> {} // about something else
        }
    }
}
