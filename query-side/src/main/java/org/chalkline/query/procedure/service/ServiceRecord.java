package org.chalkline.query.procedure.service;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.procedure.service.PaperService;
import org.chalkline.kernel.procedure.service.PaperService.Standing;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAnnounced;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAttempted;
import org.chalkline.kernel.procedure.service.ServiceId;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.jspecify.annotations.Nullable;

/**
 * How one paper came to one receiver, as GraphQL's {@code Service} shows it.
 *
 * @param fold what was folded so far
 */
public record ServiceRecord(PaperService fold) {

    ServiceId id() {
        return fold.id();
    }

    /** The matter that the paper belongs to. */
    public String of() {
        return fold.of();
    }

    /** What the matter is, such as {@code application}; ids of schools don't say. */
    public String kind() {
        int slash = of().indexOf('/');
        return slash < 0 ? "school" : of().substring(0, slash);
    }

    public String document() {
        return fold.document();
    }

    public String receiver() {
        return fold.receiver();
    }

    public Standing standing() {
        return fold.standing();
    }

    public List<ServiceAttempted> attempts() {
        return fold.attempts();
    }

    public @Nullable ServiceAnnounced announced() {
        return fold.announced();
    }

    public @Nullable PaperServed served() {
        return fold.served();
    }

    @Nullable ServiceMode mode() {
        return fold.served() == null ? null : fold.served().mode();
    }

    @Nullable LocalDate servedOn() {
        return fold.served() == null ? null : fold.served().effectiveOn();
    }

    /** Who served it; absent while nobody has. */
    @Nullable String officer() {
        return fold.served() == null ? null : fold.served().officer();
    }

    @Nullable LocalDate announcedUntil() {
        return fold.announced() == null ? null : fold.announced().until();
    }

    /** Until when the receiver can apply for reconsideration, by whatever law. */
    @Nullable LocalDate reviewUntil() {
        var served = fold.served();
        return served == null || served.remedies() == null ? null : served.remedies().reviewUntil();
    }

    @Nullable LocalDate suitUntil() {
        var served = fold.served();
        return served == null || served.remedies() == null ? null : served.remedies().suitUntil();
    }
}
